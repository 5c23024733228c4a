import { gathered } from '../../gathered.ts';
import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isPlaceholder } from '../scalar-fault.ts';
import { isAnnotationKey, isLabelKey, isLabelValue, notKey, notLabelValue } from './names.ts';
import { badText, broken, listAt, mapAt, member, type Rule, type RuleReport } from './rule.ts';

/** Labels and annotations of an object or a template. */
export function metadataReports(value: YamlMap): RuleReport[] {
  const labels = labelReports(value, ['metadata', 'labels']);
  const path = ['metadata', 'annotations'];
  const annotations = mapAt(value, ...path);
  return annotations === null ? labels : [...labels, ...keyReports(annotations, path, isAnnotationKey), ...tooLarge(annotations, path)];
}

/** All annotations of an object together. */
const ANNOTATIONS_BYTES = 256 * 1024;

function tooLarge(annotations: YamlMap, path: Path): RuleReport[] {
  const bytes = Object.entries(annotations).reduce((sum, [key, text]) => sum + bytesOf(key) + (typeof text === 'string' ? bytesOf(text) : 0), 0);
  return bytes <= ANNOTATIONS_BYTES ? [] : [broken('label', path, TOO_LARGE)];
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) bytes += char <= '\u007f' ? 1 : char <= '\u07ff' ? 2 : char.length === 2 ? 4 : 3;
  return bytes;
}

const TOO_LARGE = {
  en: 'All annotations of an object together may have 256 KiB',
  ko: '오브젝트의 어노테이션은 모두 합해 256 KiB까지입니다',
};

/** A map of labels at a path. */
export function labelReports(value: YamlValue, path: Path): RuleReport[] {
  const labels = mapAt(value, ...path);
  if (labels === null) return [];
  const reports = keyReports(labels, path, isLabelKey);
  for (const key of Object.keys(labels)) {
    const text = labels[key];
    if (typeof text === 'string' && !isLabelValue(text) && !isPlaceholder(text)) reports.push(broken('label', [...path, key], notLabelValue(text)));
  }
  return reports;
}

/** @param path of the map */
function keyReports(map: YamlMap, path: Path, isGood: (key: string) => boolean): RuleReport[] {
  return Object.keys(map).filter((key) => !isGood(key) && !isPlaceholder(key)).map((key) => broken('label', [...path, key], notKey(key)));
}

/** https://github.com/kubernetes/apimachinery/blob/v0.34.0/pkg/apis/meta/v1/validation/validation.go */
export const labelSelectorRule: Rule = (selector) => [
  ...labelReports(selector, ['matchLabels']),
  ...gathered(listAt(selector, 'matchExpressions'), (_, index) => requirementReports(selector, ['matchExpressions', index])),
];

function requirementReports(selector: YamlMap, path: Path): RuleReport[] {
  const operator = member(selector, ...path, 'operator');
  const values = listAt(selector, ...path, 'values');
  const reports: RuleReport[] = badText(selector, [...path, 'key'], isLabelKey, notKey, 'label');
  if ((operator === 'In' || operator === 'NotIn') && values.length === 0) {
    reports.push({ code: 'required', found: member(selector, ...path, 'values') === undefined ? 'nothing' : 'empty', path: [...path, 'values'] });
  }
  if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0) {
    const message = { en: `${operator} asks for the key alone: values may not be set`, ko: `${operator} 연산자는 키만 확인하므로 values를 쓸 수 없습니다` };
    reports.push(broken('value', [...path, 'values'], message));
  }
  return reports;
}

/** Templates of Pods and Jobs have metadata of their own. */
export const templateRule: Rule = metadataReports;
