import { useMemo } from 'react';
import type { Localized } from '../../core/localized.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { pathOf } from './coverage.ts';
import type { Field } from './field.ts';
import { useFormHost, useScopes } from './form-host.ts';

/** The field with the value that it inherits as its default; the same object as long as that value stays. */
export function useInherited(field: Field): Field {
  const scopes = useScopes();
  const { inherits } = field;
  const scope = inherits === undefined ? undefined : scopes[inherits.scope];
  const value = useFormHost().useSelectedIf(
    inherits === undefined || scope === undefined
      ? null
      : (document) => {
          const found = valueAt(document, pathOf(scope, inherits.path)) ?? null;
          return typeof found === 'object' ? null : String(found);
        },
  );
  return useMemo(() => (inherits === undefined || value === null ? field : withDefault(field, inherits.label, value)), [field, inherits, value]);
}

function withDefault(field: Field, label: Localized, value: string): Field {
  switch (field.input) {
    case 'choice': {
      const choice = field.choices.find((candidate) => String(candidate.value) === value);
      return { ...field, default: said(label, choice?.label ?? { en: value, ko: value }) };
    }
    case 'text':
    case 'integer':
      return { ...field, placeholder: said(label, { en: value, ko: value }) };
    default:
      return field;
  }
}

function said(label: Localized, value: Localized): Localized {
  return { en: label.en.replace('{value}', () => value.en), ko: label.ko.replace('{value}', () => value.ko) };
}
