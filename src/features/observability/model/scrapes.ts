import type { Localized } from '../../../core/localized.ts';
import { field, listField, textField } from '../../../core/kinds/fields.ts';
import { durationSeconds } from '../../../core/quantity/duration.ts';
import { duration } from '../../../core/scaling/way-sentence.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Said } from '../../../ui/form/SaidLines.tsx';

/** An endpoint of a monitor, as far as it can be said in a line. */
export interface Scrape {
  /** By name, or the container's by name or number; null: it says none. */
  readonly port: string | number | null;
  /** Whether the port is one that must be there by this name. */
  readonly byName: boolean;
  readonly path: string;
  /** Seconds; null: as Prometheus is set. */
  readonly interval: number | null;
  readonly timeout: number | null;
}

export function scrapesOf(spec: YamlValue | undefined, endpoints: string): readonly Scrape[] {
  return listField(spec, endpoints).map((endpoint) => {
    const name = textField(endpoint, 'port');
    const target = field(endpoint, 'targetPort') ?? field(endpoint, 'portNumber');
    const seconds = (key: string): number | null => durationSeconds(textField(endpoint, key) ?? '', 'prometheus');
    return {
      port: name ?? (typeof target === 'string' || typeof target === 'number' ? target : null),
      byName: name !== null,
      path: textField(endpoint, 'path') ?? '/metrics',
      interval: seconds('interval'),
      timeout: seconds('scrapeTimeout'),
    };
  });
}

/** What a monitor's selector finds: objects by name, with the names of the ports that a scrape can go to. */
export interface Watched {
  readonly name: string;
  readonly ports: readonly string[];
}

const NOTHING_SELECTED = {
  services: {
    en: 'Selects nothing: no Service of this bundle carries these labels where it looks.',
    ko: '선택된 서비스 없음: 찾는 네임스페이스에 이 레이블을 가진 서비스가 이 묶음에 없습니다.',
  },
  pods: { en: 'Selects nothing: no Pods of this bundle carry these labels where it looks.', ko: '선택된 파드 없음: 찾는 네임스페이스에 이 레이블을 가진 파드가 이 묶음에 없습니다.' },
} as const satisfies Record<string, Localized>;

/** Which Services or Pods a monitor finds. @param watched null while that is not known */
export function watchedLines(watched: readonly Watched[] | null, what: 'services' | 'pods'): readonly Said[] {
  if (watched === null) return [];
  if (watched.length === 0) return [{ text: NOTHING_SELECTED[what], bad: true }];
  const names = watched.map(({ name }) => name).join(', ');
  return [what === 'services' ? { text: { en: `Reads the Services: ${names}.`, ko: `수집할 서비스: ${names}` } } : { text: { en: `Reads the Pods of ${names}.`, ko: `수집할 파드: ${names}` } }];
}

/** What each endpoint comes to. */
export function scrapeLines(scrapes: readonly Scrape[], watched: readonly Watched[] | null): readonly Said[] {
  return scrapes.map(({ port, byName, path, interval, timeout }): Said => {
    if (port === null) return { text: { en: `${path}: says no port, so nothing is read.`, ko: `${path}: 포트가 없어 아무것도 수집하지 않습니다.` }, bad: true };
    const every = interval === null ? null : duration(interval);
    const here: Localized = {
      en: `${path} at port ${port}${every === null ? '' : ` every ${every.en}`}`,
      ko: `${every === null ? '' : `${every.ko}마다 `}${port} 포트의 ${path}`,
    };
    if (interval !== null && timeout !== null && timeout > interval) {
      const [late, often] = [duration(timeout), duration(interval)];
      return { text: { en: `${here.en}: refused, for it gives up after ${late.en}, later than the next read in ${often.en}.`, ko: `${here.ko}: 제한 시간(${late.ko})이 수집 간격(${often.ko})보다 길어 거부됩니다.` }, bad: true };
    }
    const lacking = byName && watched !== null ? watched.filter(({ ports }) => !ports.includes(String(port))).map(({ name }) => name) : [];
    if (lacking.length > 0) return { text: { en: `${here.en}: no port of that name at ${lacking.join(', ')}.`, ko: `${here.ko}: 그런 이름의 포트가 없는 대상(${lacking.join(', ')})` }, bad: true };
    return { text: { en: `${here.en}.`, ko: here.ko } };
  });
}
