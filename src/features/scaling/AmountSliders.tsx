import { useId, useState } from 'react';
import { amountScale, placeOn, slid, type AmountEnd, type AmountPair, type ScaledResource } from '../../core/quantity/amount-scale.ts';
import type { Localized } from '../../core/localized.ts';
import type { YamlValue } from '../../core/yaml/nodes.ts';
import { toPointer, type Path } from '../../core/yaml/path.ts';
import { useFieldValue } from '../../ui/form/field-values.ts';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { AmountSlider } from './AmountSlider.tsx';
import { amountsSection } from './resources.section.ts';
import { amountOf, asHeld } from './slider-value.ts';
import { END_WORDS, RESOURCE_WORDS, stopSentence } from './slider-words.ts';
import styles from './sliders.module.css';

const RESOURCES = ['cpu', 'memory'] as const satisfies readonly ScaledResource[];
const ENDS = ['request', 'limit'] as const satisfies readonly AmountEnd[];

interface AmountSlidersProps {
  readonly id: string;
  readonly container: Path;
}

/** What a container asks for and may use, by sliding: request and limit on one scale. */
export function AmountSliders({ id, container }: AmountSlidersProps) {
  return (
    <div id={id} className={styles['sliders']}>
      {RESOURCES.map((resource) => <ResourceSliders key={resource} resource={resource} container={container} />)}
    </div>
  );
}

/** What was written when a thumb was taken: it keeps its place and spelling until the thumb is left. */
interface Held {
  readonly end: AmountEnd;
  readonly pair: AmountPair;
  readonly value: YamlValue | undefined;
  /** Milliseconds: when a drag began, which is one step of undo. null: keys, of which each is like a stroke. */
  readonly since: number | null;
}

interface ResourceSlidersProps {
  readonly resource: ScaledResource;
  readonly container: Path;
}

function ResourceSliders({ resource, container }: ResourceSlidersProps) {
  const t = useText();
  const id = useId();
  const host = useFormHost();
  const paths = { request: pathTo(container, 'request', resource), limit: pathTo(container, 'limit', resource) };
  const fields = { request: useFieldValue(paths.request), limit: useFieldValue(paths.limit) };
  const [held, setHeld] = useState<Held | null>(null);
  const [said, setSaid] = useState<Localized | null>(null);
  const pair: AmountPair = { request: amountOf(fields.request), limit: amountOf(fields.limit) };
  const scale = amountScale(resource, held === null ? [pair] : [held.pair, pair]);

  const taken = (end: AmountEnd, since: number | null): Held => ({ end, pair, value: fields[end].value, since });
  const slide = (end: AmountEnd, wanted: number): void => {
    const { amount, stopped } = slid(scale, end, wanted, pair);
    const since = held?.since ?? null;
    const path = paths[end];
    const options = { group: `slide ${toPointer(path)} ${since ?? ''}`, focus: path, ...(since === null ? {} : { at: since }) };
    const refusal = amount === pair[end] ? null : amount === null ? host.unset(path, options) : host.set(path, asHeld(held?.value, amount), options);
    const other = end === 'request' ? pair.limit : pair.request;
    setSaid(refusal ?? (stopped && other !== null ? stopSentence(end, other) : null));
  };

  return (
    <div role="group" aria-labelledby={`${id}-resource`} className={styles['resource']}>
      <span id={`${id}-resource`} className={styles['title']}>{t(RESOURCE_WORDS[resource])}</span>
      <span className={styles['ends']} aria-hidden="true">
        <span>{scale.amounts[0]}</span>
        <span>{scale.amounts.at(-1)}</span>
      </span>
      {ENDS.map((end) => (
        <AmountSlider
          key={end}
          label={labelOf(end, resource)}
          resource={resource}
          end={end}
          scale={scale}
          field={fields[end]}
          from={end === 'limit' ? placeOn(scale, 'request', pair.request) : null}
          describedBy={`${id}-said`}
          onFocus={() => {
            host.focused(paths[end]);
            setHeld((current) => (current?.end === end ? current : taken(end, null)));
          }}
          onTake={(since) => setHeld(taken(end, since))}
          onKeys={() => setHeld((current) => (current === null ? null : { ...current, since: null }))}
          onLeave={() => {
            setHeld((current) => (current?.end === end ? null : current));
            setSaid(null);
          }}
          onSlide={(place) => slide(end, place)}
        />
      ))}
      <p id={`${id}-said`} role="status" className={styles['said']}>{said !== null && t(said)}</p>
    </div>
  );
}

function pathTo(container: Path, end: AmountEnd, resource: ScaledResource): Path {
  return [...container, 'resources', `${end}s`, resource];
}

/** What the field beside it is called. */
function labelOf(end: AmountEnd, resource: ScaledResource): Localized {
  return amountsSection.fields.find(({ path }) => path === `resources.${end}s.${resource}`)?.label ?? END_WORDS[end];
}
