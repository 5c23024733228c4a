import type { Localized } from '../../localized.ts';
import { badNumber, broken, integerAt, member, missing, type Rule, textAt } from './rule.ts';

// https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/autoscaling/validation/validation.go

export const autoscalerRule: Rule = (spec) => {
  const most = integerAt(spec, 'maxReplicas');
  const least = integerAt(spec, 'minReplicas') ?? 1;
  const range = badNumber(spec, ['maxReplicas'], 1, Number.MAX_SAFE_INTEGER);
  return most !== null && range.length === 0 && most < least ? [broken('value', ['maxReplicas'], lessThan(least))] : range;
};

function lessThan(least: number): Localized {
  return { en: `maxReplicas may not be less than minReplicas (${least})`, ko: `maxReplicas는 minReplicas(${least})보다 작을 수 없습니다` };
}

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['Resource', 'resource'], ['ContainerResource', 'containerResource'], ['Pods', 'pods'], ['Object', 'object'], ['External', 'external'],
]);

/** Each type of metric is said in a block of its own. */
export const metricRule: Rule = (metric) => {
  const source = SOURCES.get(textAt(metric, 'type') ?? '');
  if (source === undefined) return [];
  return member(metric, source) === undefined ? [missing([source])] : [];
};
