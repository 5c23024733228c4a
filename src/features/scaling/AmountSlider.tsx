import type { CSSProperties } from 'react';
import { lastPlace, placeOn, type AmountEnd, type AmountScale, type ScaledResource } from '../../core/quantity/amount-scale.ts';
import type { Localized } from '../../core/localized.ts';
import type { FieldValue } from '../../ui/form/field-values.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { amountOf, writtenOf } from './slider-value.ts';
import { END_WORDS, NONE_WORDS, spokenAmount } from './slider-words.ts';
import styles from './sliders.module.css';

interface AmountSliderProps {
  readonly label: Localized;
  readonly resource: ScaledResource;
  readonly end: AmountEnd;
  readonly scale: AmountScale;
  readonly field: FieldValue;
  /** The place from which the track is filled; null: its beginning. */
  readonly from: number | null;
  readonly describedBy: string;
  readonly onFocus: () => void;
  /** A finger or the pointer comes down, at a time in milliseconds. */
  readonly onTake: (since: number) => void;
  readonly onKeys: () => void;
  readonly onLeave: () => void;
  readonly onSlide: (place: number) => void;
}

/** One end of a scale: the browser's own range input, which keys, fingers and screen readers know. */
export function AmountSlider({ label, resource, end, scale, field, from, describedBy, onFocus, onTake, onKeys, onLeave, onSlide }: AmountSliderProps) {
  const t = useText();
  const readOnly = useFormHost().readOnly !== null;
  const written = writtenOf(field);
  const amount = amountOf(field);
  const last = lastPlace(scale);
  // what cannot be read has no place: it is typed, not slid
  const place = written !== null && amount === null ? null : placeOn(scale, end, amount);
  const share = (at: number): string => `${(at / Math.max(1, last)) * 100}%`;
  const filled: CSSProperties & Record<'--from' | '--to', string> = { '--from': share(from ?? 0), '--to': share(place ?? 0) };
  return (
    <div className={styles['slider']} data-end={end} data-none={amount === null || undefined}>
      <span className={styles['end']} aria-hidden="true">{t(END_WORDS[end])}</span>
      <input
        type="range"
        aria-label={t(label)}
        aria-valuetext={t(written === null ? NONE_WORDS[end] : spokenAmount(resource, written))}
        aria-describedby={describedBy}
        disabled={readOnly || place === null}
        min={0}
        max={last}
        step={1}
        value={place ?? 0}
        style={filled}
        onFocus={onFocus}
        onPointerDown={() => onTake(Date.now())}
        onKeyDown={onKeys}
        onBlur={onLeave}
        onChange={(event) => onSlide(Number(event.target.value))}
      />
      <span className={styles['amount']} aria-hidden="true">{written ?? t(NONE_WORDS[end])}</span>
    </div>
  );
}
