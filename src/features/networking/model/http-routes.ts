import { field, listField, textField } from '../../../core/kinds/fields.ts';
import type { Localized } from '../../../core/localized.ts';
import type { YamlValue } from '../../../core/yaml/nodes.ts';
import type { Path } from '../../../core/yaml/path.ts';

/** A rule of an HTTPRoute, as far as it can be said in a line. */
export interface HttpRule {
  /** What requests it takes: "shop.example.com/cart/*", each once. */
  readonly takes: readonly string[];
  /** Nothing for a rule that redirects, or has no Service yet. */
  readonly backends: readonly WeightedBackend[];
  /** Where it sends the client instead; null when it does not. */
  readonly redirect: string | null;
}

export interface WeightedBackend {
  readonly service: string;
  readonly port: number | null;
  /** null: that of the route. */
  readonly namespace: string | null;
  /** Percent of the requests, of all that are counted; null while the weights come to nothing. */
  readonly share: number | null;
  /** Of the entry of `backendRefs`, from the route. */
  readonly at: Path;
}

/** @param route the whole object */
export function httpRulesOf(route: YamlValue | undefined): readonly HttpRule[] {
  const spec = field(route, 'spec');
  const hosts = listField(spec, 'hostnames').filter((host) => typeof host === 'string');
  return listField(spec, 'rules').map((rule, ruleAt) => {
    const matches = listField(rule, 'matches');
    const paths = (matches.length === 0 ? [undefined] : matches).map(matchText);
    return {
      takes: [...new Set((hosts.length === 0 ? ['*'] : hosts).flatMap((host) => paths.map((path) => `${host}${path}`)))],
      backends: backendsOf(rule, ruleAt),
      redirect: redirectOf(rule),
    };
  });
}

/** "/cart/*", "/cart", "~ /v[0-9]+", and what else is asked for behind it. */
function matchText(match: YamlValue | undefined): string {
  const value = textField(match, 'path', 'value') ?? '/';
  const type = textField(match, 'path', 'type') ?? 'PathPrefix';
  const path = type === 'Exact' ? value : type === 'RegularExpression' ? ` ~ ${value}` : `${value.replace(/\/+$/, '')}/*`;
  const method = textField(match, 'method');
  const pairs = (member: string): string[] => listField(match, member).map((pair) => `${textField(pair, 'name') ?? '?'}=${textField(pair, 'value') ?? '?'}`);
  const conditions = [...(method === null ? [] : [method]), ...pairs('headers'), ...pairs('queryParams').map((pair) => `?${pair}`)];
  return conditions.length === 0 ? path : `${path} [${conditions.join(', ')}]`;
}

function backendsOf(rule: YamlValue, ruleAt: number): readonly WeightedBackend[] {
  const references = listField(rule, 'backendRefs').flatMap((reference, at) => ((textField(reference, 'kind') ?? 'Service') === 'Service' ? [{ reference, at }] : []));
  const sum = references.reduce<number>((total, { reference }) => total + weightOf(reference), 0);
  return references.flatMap(({ reference, at }) => {
    const service = textField(reference, 'name');
    const port = field(reference, 'port');
    if (service === null || service === '') return [];
    return [
      {
        service,
        port: typeof port === 'number' ? port : null,
        namespace: textField(reference, 'namespace'),
        share: sum === 0 ? null : (weightOf(reference) / sum) * 100,
        at: ['spec', 'rules', ruleAt, 'backendRefs', at],
      },
    ];
  });
}

/** https://gateway-api.sigs.k8s.io/reference/spec/#backendref: 1 when left out. */
function weightOf(reference: YamlValue): number {
  const weight = field(reference, 'weight');
  return typeof weight === 'number' && weight >= 0 ? weight : 1;
}

function redirectOf(rule: YamlValue): string | null {
  const redirect = listField(rule, 'filters').find((filter) => textField(filter, 'type') === 'RequestRedirect');
  if (redirect === undefined) return null;
  const to = field(redirect, 'requestRedirect');
  const status = field(to, 'statusCode');
  const scheme = textField(to, 'scheme');
  const host = textField(to, 'hostname');
  const path = textField(to, 'path', 'replaceFullPath') ?? textField(to, 'path', 'replacePrefixMatch');
  const address = `${scheme === null ? '' : `${scheme}://`}${host ?? (scheme === null ? '' : '…')}${path ?? ''}`;
  return `${typeof status === 'number' ? status : 302} ${address}`.trim();
}

/** "90 %", to a tenth where that is needed: 1 of 3 is 33.3 %. */
export function shareText(share: number): string {
  return `${Math.round(share * 10) / 10} %`;
}

/** What a split of traffic comes to; null where there is none. */
export function splitSentence(backends: readonly WeightedBackend[]): Localized | null {
  if (backends.length < 2) return null;
  const shares = backends.flatMap(({ service, share }) => (share === null ? [] : [{ service, share }]));
  if (shares.length === 0) {
    return { en: 'All weights are 0: these requests are answered with 500.', ko: '가중치가 모두 0이라 이 요청에는 500으로 응답합니다.' };
  }
  const parts = shares.map(({ service, share }) => `${service} ${shareText(share)}`).join(', ');
  return { en: `Of these requests: ${parts}.`, ko: `요청 비율: ${parts}` };
}
