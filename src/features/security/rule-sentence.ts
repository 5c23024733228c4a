import { listField } from '../../core/kinds/fields.ts';
import type { Localized } from '../../core/localized.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';

/** What a rule of a role allows, as a sentence. */
export function ruleSentence(rule: YamlValue): Localized {
  const verbs = texts(rule, 'verbs');
  const urls = texts(rule, 'nonResourceURLs');
  const resources = texts(rule, 'resources');
  const names = texts(rule, 'resourceNames');
  const groups = texts(rule, 'apiGroups').map((group) => (group === '' ? 'core' : group));
  const may = verbs.includes('*') ? { en: 'everything', ko: '모든 동작' } : { en: verbs.join(', ') || '…', ko: verbs.join(', ') || '…' };
  if (urls.length > 0) return { en: `${may.en} on ${urls.join(', ')}`, ko: `${urls.join(', ')}: ${may.ko}` };
  const what = resources.includes('*') ? { en: 'all resources', ko: '모든 리소스' } : { en: resources.join(', ') || '…', ko: resources.join(', ') || '…' };
  const where = groups.includes('*') ? { en: 'of all groups', ko: '모든 그룹' } : { en: `(${groups.join(', ')})`, ko: `(${groups.join(', ')})` };
  const only = names.length === 0 ? { en: '', ko: '' } : { en: `, only ${names.join(', ')}`, ko: `, 이름 제한: ${names.join(', ')}` };
  return { en: `${may.en} on ${what.en} ${where.en}${only.en}`, ko: `${what.ko} ${where.ko}: ${may.ko}${only.ko}` };
}

function texts(rule: YamlValue, key: string): string[] {
  return listField(rule, key).filter((item) => typeof item === 'string');
}

/** The rules of a role, as sentences. */
export function ruleSentences(role: YamlValue | undefined): readonly Localized[] {
  return listField(role, 'rules').map(ruleSentence);
}
