import type { LinkedObject } from '../../../core/graph/object-index.ts';
import type { LabelSelector, ObjectSummary } from '../../../core/graph/summary.ts';
import type { ListeningPort } from '../../../core/kinds/pods.ts';
import type { Localized } from '../../../core/localized.ts';
import type { ServicePortWritten } from './service-ports.ts';

/* What keeps requests from their Pods, in words. */

function called({ kind, name }: Pick<ObjectSummary, 'kind' | 'name'>): string {
  return [kind, name].filter((part) => part !== null).join(' ');
}

export function nowhere({ summary }: LinkedObject): Localized {
  return { en: `${called(summary)} names no Service here yet.`, ko: `${called(summary)}: 아직 서비스가 지정되지 않은 규칙입니다.` };
}

export function serviceMissing({ summary }: LinkedObject, service: string): Localized {
  return { en: `${called(summary)} names the Service ${service}, which is not in this bundle.`, ko: `${called(summary)}: 지정한 서비스 ${service} 없음(이 묶음에 없음)` };
}

/** @param asked the port that is asked for; null: none is named */
export function noPort(service: string, asked: string | number | null, ports: readonly ServicePortWritten[]): Localized {
  const has = ports.map(({ name, port }) => (name === null ? String(port) : `${name} (${port})`)).join(', ');
  if (asked === null) return { en: `The rule names no port of the Service ${service}.`, ko: `서비스 포트가 지정되지 않은 규칙입니다: ${service}` };
  return has === ''
    ? { en: `The Service ${service} has no ports.`, ko: `서비스에 포트가 없습니다: ${service}` }
    : { en: `The Service ${service} has no port ${asked}; it has ${has}.`, ko: `서비스에 없는 포트입니다: ${asked}. ${service}의 포트: ${has}` };
}

export function noSelector(service: string): Localized {
  return { en: `The Service ${service} has no selector: it leads only where endpoints are written by hand.`, ko: `서비스에 셀렉터가 없어 직접 적은 엔드포인트로만 연결됩니다: ${service}` };
}

/** @param workload whose Pods it was meant to select */
export function nothingSelected(service: string, { matchLabels }: LabelSelector, { podLabels, kind, name }: ObjectSummary): Localized {
  const wanted = Object.entries(matchLabels);
  const missed = wanted.filter(([key, value]) => podLabels?.[key] !== value);
  const asks = missed.map(([key, value]) => `${key}=${value}`).join(', ');
  const has = missed.map(([key]) => `${key}=${podLabels?.[key] ?? '–'}`).join(', ');
  const who = called({ kind, name });
  if (missed.length === 0) return { en: `The selector of the Service ${service} matches no Pods.`, ko: `서비스 셀렉터와 일치하는 파드가 없습니다: ${service}` };
  return {
    en: `The selector of the Service ${service} matches nothing: it asks for ${asks}, and the Pods of ${who} carry ${has}.`,
    ko: `서비스 셀렉터와 일치하는 파드가 없습니다. ${service} 셀렉터: ${asks}. ${who} 파드 레이블: ${has}`,
  };
}

export function notListening({ target, protocol }: ServicePortWritten, workload: ObjectSummary, ports: readonly ListeningPort[]): Localized {
  const who = called(workload);
  const has = ports.map(({ name, number, protocol: own }) => `${name === null ? number : `${name} (${number})`}${own === 'TCP' ? '' : `/${own}`}`).join(', ');
  const asked = protocol === 'TCP' ? String(target) : `${target}/${protocol}`;
  if (typeof target === 'string') {
    return has === ''
      ? { en: `The Service sends to the port named ${asked}, and no container of ${who} names a port.`, ko: `서비스가 보내는 포트 이름: ${asked}. 이름이 있는 컨테이너 포트 없음: ${who}` }
      : { en: `The Service sends to the port named ${asked}, and no container of ${who} has it: ${has}.`, ko: `컨테이너에 없는 포트 이름입니다: ${asked}. ${who}의 포트: ${has}` };
  }
  return { en: `The Service sends to port ${asked}, and ${who} declares ${has}.`, ko: `컨테이너가 선언하지 않은 포트입니다: ${asked}. ${who}의 포트: ${has}` };
}
