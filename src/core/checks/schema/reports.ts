import type { Range } from '../../text/edit.ts';
import { PROBE_NAMES } from '../../probes/timing.ts';
import type { FaultCode, RuleGroup, SchemaFault } from '../../schema/schema-fault.ts';
import type { Schema } from '../../schema/schema.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { locate, rangeOf } from '../../yaml/locate.ts';
import type { Path } from '../../yaml/path.ts';
import type { Report, Severity } from '../check.ts';
import { areaOf } from './areas.ts';
import { fixOf } from './fixes.ts';
import { messageOf } from './messages.ts';
import type { SchemaCheckId } from './words.ts';

const CHECK_OF: Readonly<Record<Exclude<FaultCode, 'rule'>, SchemaCheckId>> = {
  'unknown-field': 'schema-unknown-field',
  'misplaced-field': 'field-wrong-for-kind',
  type: 'schema-type',
  'null-inside': 'schema-type',
  required: 'required-field-missing',
  enum: 'schema-value',
  format: 'schema-format',
  pattern: 'schema-format',
  limit: 'schema-limit',
  'duplicate-item': 'schema-duplicate-item',
  exclusive: 'schema-exclusive',
  'one-needed': 'schema-exclusive',
  'api-removed': 'api-removed',
  'api-deprecated': 'api-deprecated',
  'api-not-yet': 'schema-not-yet',
  'field-not-yet': 'schema-not-yet',
  'wrong-api-version': 'api-group-wrong-for-kind',
  'unknown-kind': 'schema-unknown-kind',
};

const CHECK_OF_RULE: Readonly<Record<RuleGroup, SchemaCheckId>> = {
  name: 'schema-name',
  'object-name': 'metadata-name-invalid',
  label: 'label-value-invalid',
  value: 'schema-rule',
  'own-pods': 'selector-template-mismatch',
  rollout: 'rolling-update-deadlock',
  'restart-policy': 'restart-policy-invalid',
  probe: 'probe-timing-invalid',
};

export function checkOfFault(fault: SchemaFault): SchemaCheckId {
  switch (fault.code) {
    case 'rule':
      return CHECK_OF_RULE[fault.rule];
    case 'required':
      return isNameOfObject(fault.path) ? 'metadata-name-invalid' : CHECK_OF.required;
    case 'type':
      return isLabel(fault.path) ? 'label-value-invalid' : CHECK_OF.type;
    case 'limit':
      return isProbe(fault.path.at(-2)) ? 'probe-timing-invalid' : CHECK_OF.limit;
    case 'exclusive':
    case 'one-needed':
      return isProbe(fault.path.at(-1)) || isProbe(fault.path.at(-2)) ? 'probe-timing-invalid' : CHECK_OF[fault.code];
    default:
      return CHECK_OF[fault.code];
  }
}

/** Of the document's own object, or of one in a List. */
function isNameOfObject(path: Path): boolean {
  const inObject = path[0] === 'items' && typeof path[1] === 'number' ? path.slice(2) : path;
  return inObject.length === 2 && inObject[0] === 'metadata' && inObject[1] === 'name';
}

/** In a map whose keys and values are labels or annotations; those of a Service's selector too. */
function isLabel(path: Path): boolean {
  return ['labels', 'annotations', 'matchLabels', 'nodeSelector', 'selector'].includes(String(path.at(-2)));
}

function isProbe(step: string | number | undefined): boolean {
  return PROBE_NAMES.some((name) => name === step);
}

export function reportOf(schema: Schema, document: YamlDocument, fault: SchemaFault): Report {
  const fix = fixOf(schema, document, fault);
  const severity = severityOf(fault);
  return {
    path: fault.path,
    message: messageOf(fault),
    range: markOf(document, fault),
    area: areaOf(fault.kind?.kind ?? null, fault.path),
    ...(severity === null ? {} : { severity }),
    ...(fix === null ? {} : { fix }),
    ...(fault.code === 'duplicate-item' ? { related: { key: null, path: fault.first, range: rangeOf(document, fault.first) } } : {}),
  };
}

/** null: the check's usual one. Of an operator the user may run another version than the one whose schema this is. */
function severityOf(fault: SchemaFault): Severity | null {
  switch (fault.code) {
    case 'unknown-field':
    case 'enum':
      return fault.kind?.source === 'custom' && !fault.sure ? 'warning' : null;
    case 'duplicate-item':
    case 'null-inside':
      return fault.refused ? null : 'warning';
    default:
      return null;
  }
}

/** The key where a field is wrong, the value where the value is: as narrow as the eye wants it. */
function markOf(document: YamlDocument, fault: SchemaFault): Range {
  switch (fault.code) {
    case 'unknown-field':
    case 'misplaced-field':
    case 'field-not-yet':
    case 'exclusive':
    case 'one-needed':
    case 'required':
      return keyAt(document, fault.path) ?? rangeOf(document, fault.path);
    case 'duplicate-item':
      return valueAt(document, [...fault.path, fault.by[0] ?? '']) ?? rangeOf(document, fault.path);
    default:
      return valueAt(document, fault.path) ?? rangeOf(document, fault.path);
  }
}

function keyAt(document: YamlDocument, path: Path): Range | null {
  const pair = locate(document, path)?.pair ?? null;
  return pair === null ? null : { start: pair.key.start, end: pair.key.end };
}

/** The value where it stands beside its key; of a block below it the key. */
function valueAt(document: YamlDocument, path: Path): Range | null {
  const located = locate(document, path);
  if (located === null || located.node.start === located.node.end) return null;
  const { node, pair } = located;
  const isBlock = (node.kind === 'map' || node.kind === 'list') && document.text.slice(pair?.key.end ?? node.start, node.end).includes('\n');
  return isBlock && pair !== null ? { start: pair.key.start, end: pair.key.end } : { start: node.start, end: node.end };
}
