import { hasNoContent } from '../core/bundle/arrange.ts';
import { badgeOf, kindOf } from '../core/kinds/index.ts';
import type { Language, Localized } from '../core/localized.ts';
import { keyCaps } from '../features/palette/model/keys.ts';
import { termOf, type Term } from '../features/palette/model/match.ts';
import type { Entry } from '../features/palette/model/search.ts';
import { headOfState } from '../store/heads.ts';
import { selected } from '../store/actions.ts';
import { placeOf } from '../store/documents.ts';
import type { DocumentId } from '../store/state.ts';
import { store } from '../store/store.ts';
import type { DesignerArea } from './area-form.ts';
import { ask } from './asked.ts';
import { COMMANDS, isPossible } from './commands.ts';
import { paneEntered } from './panes.ts';
import { IS_APPLE } from './use-command-keys.ts';

const WORDS = {
  unnamed: { en: 'Document without a name', ko: '이름 없는 문서' },
} as const satisfies Record<string, Localized>;

/** Every document with content: by name, kind in both languages, and file. */
export function documentEntries(language: Language): Entry[] {
  return store.getState().files.flatMap((file) =>
    file.documents.flatMap((document): Entry[] => {
      if (hasNoContent(document.text)) return [];
      const { apiVersion, kind, name } = headOfState(document);
      const label = kindOf(apiVersion, kind)?.label;
      return [
        {
          id: `document-${document.id}`,
          group: 'documents',
          title: name ?? WORDS.unnamed[language],
          detail: [kind, file.name].filter((part) => part !== null).join(' · '),
          ...(kind === null ? {} : { badge: badgeOf(kind) }),
          names: terms(name, kind, label?.en, label?.ko),
          words: terms(file.name),
          usual: true,
          run: () => {
            selected({ documentId: document.id, path: null, by: 'list' });
            paneEntered('designer');
          },
        },
      ];
    }),
  );
}

/** The areas of the document in the designer. */
export function areaEntries(documentId: DocumentId | null, areasOf: (kind: string | null) => readonly DesignerArea[], language: Language): Entry[] {
  const place = documentId === null ? null : placeOf(store.getState().files, documentId);
  if (place === null) return [];
  const { apiVersion, kind, name } = headOfState(place.document);
  return areasOf(kindOf(apiVersion, kind)?.name ?? null).map(({ id, title }, index) => ({
    id: `area-${id}`,
    group: 'areas',
    title: title[language],
    detail: name ?? '',
    ...(index < 9 ? { keys: caps({ code: `Digit${index + 1}`, alt: true }) } : {}),
    names: terms(title[language], title.en, title.ko),
    words: [],
    usual: true,
    run: () => {
      ask({ area: id });
      paneEntered('designer');
    },
  }));
}

export function commandEntries(language: Language): Entry[] {
  return COMMANDS.filter((command) => command.byKeysAlone !== true && isPossible(command)).map(({ id, label, keys, run }) => ({
    id: `command-${id}`,
    group: 'commands',
    title: label[language],
    detail: '',
    ...(keys?.[0] === undefined ? {} : { keys: caps(keys[0]) }),
    names: terms(label[language], label.en, label.ko),
    words: [],
    usual: true,
    run: () => run(0),
  }));
}

function caps(keys: Parameters<typeof keyCaps>[0]): string {
  return keyCaps(keys, IS_APPLE).join(IS_APPLE ? '' : '+');
}

function terms(...texts: readonly (string | null | undefined)[]): Term[] {
  return [...new Set(texts)].flatMap((text) => (text == null || text === '' ? [] : [termOf(text)]));
}
