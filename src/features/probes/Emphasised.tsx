import { Fragment } from 'react';
import type { Localized } from '../../core/localized.ts';
import { useText, type TextValues } from '../../ui/language.tsx';

/** A sentence whose numbers that matter stand between asterisks: 'waits at most *{seconds} s*'. */
export function Emphasised({ text, values }: { readonly text: Localized; readonly values: TextValues }) {
  const t = useText();
  return t(text, values)
    .split('*')
    .map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : <Fragment key={index}>{part}</Fragment>));
}
