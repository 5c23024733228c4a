import type { YamlMap, YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import { isPlaceholder } from '../scalar-fault.ts';
import { isAnnotationKey, isLabelKey, isLabelValue, notKey, notLabelValue } from './names.ts';
import { badText, broken, listAt, mapAt, member, type Rule, type RuleReport } from './rule.ts';

/** Labels and annotations of an object or a template. */
export function metadataReports(value: YamlMap): RuleReport[] {
  const annotations = ['metadata', 'annotations'];
  return [...labelReports(value, ['metadata', 'labels']), ...keyReports(value, annotations, isAnnotationKey)];
}

/** A map of labels at a path. */
export function labelReports(value: YamlValue, path: Path): RuleReport[] {
  const labels = mapAt(value, ...path) ?? {};
  return [
    ...keyReports(value, path, isLabelKey),
    ...Object.keys(labels).flatMap((key) => badText(value, [...path, key], isLabelValue, notLabelValue)),
  ];
}

function keyReports(value: YamlValue, path: Path, isGood: (key: string) => boolean): RuleReport[] {
  const keys = Object.keys(mapAt(value, ...path) ?? {});
  return keys.filter((key) => !isGood(key) && !isPlaceholder(key)).map((key) => broken('name', [...path, key], notKey(key)));
}

/** https://github.com/kubernetes/apimachinery/blob/v0.34.0/pkg/apis/meta/v1/validation/validation.go */
export const labelSelectorRule: Rule = (selector) => [
  ...labelReports(selector, ['matchLabels']),
  ...listAt(selector, 'matchExpressions').flatMap((_, index) => requirementReports(selector, ['matchExpressions', index])),
];

function requirementReports(selector: YamlMap, path: Path): RuleReport[] {
  const operator = member(selector, ...path, 'operator');
  const values = listAt(selector, ...path, 'values');
  const reports: RuleReport[] = badText(selector, [...path, 'key'], isLabelKey, notKey);
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
