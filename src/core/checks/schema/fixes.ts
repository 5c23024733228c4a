import type { Localized } from '../../localized.ts';
import { scalarFault } from '../../schema/scalar-fault.ts';
import { schemaAt } from '../../schema/place.ts';
import type { Schema } from '../../schema/schema.ts';
import type { FaultOf, SchemaFault } from '../../schema/schema-fault.ts';
import type { ApiLife } from '../../schema/api-life.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { locate } from '../../yaml/locate.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { Fix } from '../check.ts';
import { nameOf } from './messages.ts';

/** The mend of a fault, where there is one; safe where nothing else can be meant. */
export function fixOf(schema: Schema, document: YamlDocument, fault: SchemaFault): Fix | null {
  const { path } = fault;
  switch (fault.code) {
    case 'unknown-field':
      return fault.nearest === null ? null : rename(path, fault.nearest, fault.sure);
    case 'misplaced-field':
      return fault.belongs === null ? remove(path) : null;
    case 'type':
      return retype(schema, document, path, fault);
    case 'enum':
      return fault.nearest === null ? null : set(path, fault.nearest, fault.sure);
    case 'duplicate-item':
      return remove(path);
    case 'api-removed':
    case 'api-deprecated':
      return newer(path, fault.life);
    case 'wrong-api-version': {
      const [only, ...others] = fault.versions;
      return only === undefined ? null : set(path, only, others.length === 0);
    }
    case 'unknown-kind':
      return set(path, fault.nearest, fault.sure);
    case 'rule':
      return ruleFix(document, path, fault);
    case 'null-inside':
    case 'required':
    case 'format':
    case 'pattern':
    case 'limit':
    case 'exclusive':
    case 'one-needed':
    case 'api-not-yet':
    case 'field-not-yet':
      return null;
  }
}

/** Safe where the server refuses anything else, and where nothing that is written changes. */
function ruleFix(document: YamlDocument, path: Path, { rule, mend }: FaultOf<'rule'>): Fix | null {
  if (mend !== null) return set(path, mend, rule === 'restart-policy' || rule === 'probe' || rule === 'rollout' || locate(document, path) === null);
  // both say what may not be there at all
  return rule === 'probe' || (rule === 'rollout' && path.at(-1) === 'rollingUpdate') ? remove(path) : null;
}

function rename(path: Path, to: string, safe: boolean): Fix {
  return { label: { en: `Rename to ${to}`, ko: `이름 바꾸기: ${to}` }, safe, steps: [{ op: 'rename', path, to }] };
}

function remove(path: Path): Fix {
  const name = nameOf(path);
  return { label: { en: `Remove ${name}`, ko: `${name} 삭제` }, safe: false, steps: [{ op: 'remove', path }] };
}

function set(path: Path, value: YamlValue, safe: boolean, label: Localized = { en: `Write ${String(value)}`, ko: `${String(value)} 쓰기` }): Fix {
  return { label, safe, steps: [{ op: 'set', path, value }] };
}

/** Only an object of the same shape is the same object under the other apiVersion. */
function newer(path: Path, { use, sameShape }: ApiLife): Fix | null {
  return use === null || !sameShape ? null : set(path, use, true);
}

/** With quotes or without, or as the one item of a list. */
function retype(schema: Schema, document: YamlDocument, path: Path, fault: FaultOf<'type'>): Fix | null {
  if (fault.meant !== null) return set(path, fault.meant, true, { en: `Write ${String(fault.meant)} without quotes`, ko: `따옴표 없이 ${String(fault.meant)} 쓰기` });
  const node = locate(document, path)?.node;
  const field = schemaAt(schema, document.value, path);
  if (node?.kind !== 'scalar' || field === null) return null;
  if (fault.expected === 'string' && node.style === 'plain') {
    return scalarFault(field, node.text) === null ? set(path, node.text, true, { en: `Write "${node.text}" in quotes`, ko: `따옴표로 감싸 "${node.text}" 쓰기` }) : null;
  }
  const item = fault.expected === 'list' ? field.items : null;
  return item !== null && scalarFault(item, node.value) === null ? set(path, [node.value], false, { en: 'Make it a list', ko: '목록으로 바꾸기' }) : null;
}
