import type { Localized } from '../../core/localized.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { requestText, type Route } from './model/routes.ts';
import type { Reached } from './relations.ts';

const WORDS = {
  anyHost: { en: 'any host', ko: '모든 호스트' },
  rest: { en: 'everything else', ko: '나머지 모두' },
  noBackend: { en: 'no Service yet', ko: '서비스 없음' },
  elsewhere: { en: 'this Service is not in the bundle', ko: '이 묶음에 없는 서비스' },
  noPort: { en: 'the Service has no such port', ko: '서비스에 없는 포트' },
  noPods: { en: 'the Service selects no Pods of the bundle', ko: '서비스가 선택하는 파드 없음' },
  noContainerPort: { en: 'no container listens there', ko: '해당 컨테이너 포트 없음' },
} as const satisfies Record<string, Localized>;

interface RouteLineProps {
  readonly route: Route;
  readonly reached: Reached | null;
}

/** Where requests for a host and path end, as far as the bundle tells. */
export function RouteLine({ route, reached }: RouteLineProps) {
  const t = useText();
  const { host, backend, secure, isDefault } = route;
  const from = isDefault ? t(WORDS.rest) : `${secure ? 'https://' : ''}${requestText({ ...route, host: host ?? `(${t(WORDS.anyHost)})` })}`;
  const wrong = faultOf(backend !== null, reached);
  const steps = [from, backend === null ? null : `${backend.service}:${backend.port ?? '?'}`, containerText(reached)].filter((step) => step !== null);
  return (
    <p data-bad={wrong !== null || undefined}>
      {wrong !== null && <WarningIcon size={13} />}
      <span>
        <span translate="no">{steps.join(' → ')}</span>
        {wrong !== null && ` → ${t(wrong)}`}
      </span>
    </p>
  );
}

function containerText(reached: Reached | null): string | null {
  if (reached?.container == null || reached.workloads.length === 0) return null;
  const { number, name } = reached.container;
  return `${number}${name === null ? '' : ` ${name}`} · ${reached.workloads.join(', ')}`;
}

/** What keeps a request from its Pods; null when nothing does. */
export function faultOf(hasBackend: boolean, reached: Reached | null): Localized | null {
  if (!hasBackend) return WORDS.noBackend;
  if (reached === null) return WORDS.elsewhere;
  if (reached.servicePort === null) return WORDS.noPort;
  if (reached.workloads.length === 0) return WORDS.noPods;
  return reached.container === null ? WORDS.noContainerPort : null;
}
