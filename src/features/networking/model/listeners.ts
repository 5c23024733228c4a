import { field, listField, textField } from '../../../core/kinds/fields.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Said } from '../../../ui/form/SaidLines.tsx';

const SCHEMES: Readonly<Record<string, string>> = { HTTP: 'http', HTTPS: 'https' };
const USUAL_PORTS: Readonly<Record<string, number>> = { HTTP: 80, HTTPS: 443 };

/** What a listener of a Gateway takes: "https://shop.example.com: with the certificate shop-tls, for routes of the same namespace." */
export function listenerSentence(listener: YamlValue): Said {
  const protocol = textField(listener, 'protocol') ?? '?';
  const port = field(listener, 'port');
  const host = textField(listener, 'hostname') ?? '*';
  const scheme = SCHEMES[protocol] ?? protocol.toLowerCase();
  const address = `${scheme}://${host}${typeof port === 'number' && port === USUAL_PORTS[protocol] ? '' : `:${typeof port === 'number' ? port : '?'}`}`;
  const from = textField(listener, 'allowedRoutes', 'namespaces', 'from') ?? 'Same';
  const whose = {
    Same: { en: 'for routes of its own namespace', ko: '같은 네임스페이스의 라우트' },
    All: { en: 'for routes of every namespace', ko: '모든 네임스페이스의 라우트' },
  }[from] ?? { en: 'for routes of namespaces by label', ko: '레이블로 고른 네임스페이스의 라우트' };
  const certificates = listField(listener, 'tls', 'certificateRefs').flatMap((reference) => textField(reference, 'name') ?? []);
  const encrypted = protocol === 'HTTPS' || protocol === 'TLS';
  if (encrypted && textField(listener, 'tls', 'mode') === 'Passthrough') {
    return { text: { en: `${address}: passed on encrypted, ${whose.en}.`, ko: `${address}: 암호화된 채 전달, ${whose.ko}` } };
  }
  if (encrypted && certificates.length === 0) {
    return { text: { en: `${address}: has no certificate, so the controller refuses it.`, ko: `${address}: 인증서가 없어 컨트롤러가 거부합니다.` }, bad: true };
  }
  const names = certificates.join(', ');
  return encrypted
    ? { text: { en: `${address}: with the certificate ${names}, ${whose.en}.`, ko: `${address}: 인증서 ${names}, ${whose.ko}` } }
    : { text: { en: `${address}: ${whose.en}.`, ko: `${address}: ${whose.ko}` } };
}
