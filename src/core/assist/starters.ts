import type { SchemaKind } from '../schema/field-schema.ts';
import type { Indentation } from './cursor.ts';
import { type Draft, escaped, SnippetWriter } from './draft.ts';
import { newValue } from './new-value.ts';
import { filled } from './sample-value.ts';
import { STARTER_TEXTS } from './starter-texts.ts';

/** Kinds that people write, the most usual first. */
export const USUAL_KINDS: readonly string[] = Object.keys(STARTER_TEXTS).map((id) => id.slice(id.indexOf(' ') + 1));

/** Whether its starter was written by hand. */
export function isUsual(kind: SchemaKind): boolean {
  return textOf(kind) !== null;
}

const NAME = 'my-app';
const IMAGE = 'registry.example.com/my-app:1.0.0';

/** A whole document of a kind, as the text of a file: valid, and with nothing that its author would have to remove. */
export function starterText(kind: SchemaKind, name = NAME): string {
  const written = textOf(kind);
  if (written !== null) return written.replaceAll('<name>', name).replaceAll('<image>', IMAGE);
  return `${new SnippetWriter({ step: 2, list: 0 }).block(filled(draftOf(kind), name), 0).replace(/\\([\\$}])/g, '$1')}\n`;
}

/** The same as a snippet: the name is filled in first, in all its places at once. */
export function starterSnippet(kind: SchemaKind, indentation: Indentation): string {
  const written = textOf(kind);
  if (written === null) return new SnippetWriter(indentation).block(draftOf(kind), 0);
  return escaped(written.trimEnd()).replaceAll('<name>', `\${1:${NAME}}`).replaceAll('<image>', `\${2:${IMAGE}}`);
}

function textOf({ apiVersion, kind }: SchemaKind): string | null {
  const id = `${apiVersion} ${kind}`;
  return Object.hasOwn(STARTER_TEXTS, id) ? (STARTER_TEXTS[id] ?? null) : null;
}

const METADATA: readonly [string, Draft] = ['metadata', { is: 'map', members: [['name', { is: 'stop', name: 'name', given: NAME }]] }];

/** What the schema demands of a kind, behind what every object has. */
function draftOf({ apiVersion, kind, root }: SchemaKind): Draft {
  const made = newValue(root, { path: [], name: null, samples: true });
  const members = made.is === 'map' ? made.members.filter(([key]) => !['apiVersion', 'kind', 'metadata'].includes(key)) : [];
  return {
    is: 'map',
    members: [
      ['apiVersion', { is: 'text', text: apiVersion }],
      ['kind', { is: 'text', text: kind }],
      ...(root.properties.has('metadata') ? [METADATA] : []),
      ...members,
    ],
  };
}
