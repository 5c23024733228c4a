import { useState } from 'react';
import type { Fix } from '../../core/checks/check.ts';
import { applyFix } from '../../core/checks/apply-fix.ts';
import { fittingHeapFix, javaHeapOf } from '../../core/checks/reading/java-heap.ts';
import { samePlain } from '../../core/graph/same-plain.ts';
import { containersIn } from '../../core/kinds/pods.ts';
import type { Localized } from '../../core/localized.ts';
import type { YamlDocument } from '../../core/yaml/document.ts';
import { valueAt } from '../../core/yaml/locate.ts';
import { samePath, type Path } from '../../core/yaml/path.ts';
import { LateFixPreview } from '../../ui/fix-preview.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost } from '../../ui/form/form-host.ts';
import { useText } from '../../ui/language.tsx';
import { Tip } from '../../ui/Tip.tsx';
import styles from './heap.module.css';

const WORDS = {
  heap: { en: 'Java heap {heap} MiB', ko: 'Java 힙 {heap} MiB' },
  rest: { en: '{rest} MiB for the rest', ko: '나머지 {rest} MiB' },
  said: {
    en: '{option} leaves {percent} % of {limit} MiB for classes, threads and buffers.',
    ko: '{option}: 한도 {limit} MiB의 {percent} %가 클래스, 스레드, 버퍼 몫으로 남습니다.',
  },
  unsaid: {
    en: 'No option says how large the heap is, so Java takes {taken} % of {limit} MiB.',
    ko: '힙 크기를 정한 옵션이 없어 Java가 한도 {limit} MiB의 {taken} %를 씁니다.',
  },
  over: {
    en: '{option} fills the limit of {limit} MiB: the container is killed before its heap is full.',
    ko: '{option}: 힙만으로 한도 {limit} MiB에 이르러, 힙이 차기 전에 컨테이너가 종료됩니다.',
  },
  fit: { en: '75 % of the limit', ko: '한도의 75 %로' },
} as const satisfies Record<string, Localized>;

/** Less than this of the limit is soon used by what is not heap. */
const LEAST_REST_PERCENT = 20;

interface HeapFacts {
  /** Mebibytes, rounded down. */
  readonly limit: number;
  readonly heap: number;
  readonly option: string | null;
  readonly fix: Fix | null;
}

interface HeapLineProps {
  /** Of the Pod's spec. */
  readonly pod: Path;
  readonly container: Path;
}

/** The heap of a Java program beside its memory limit; nothing for other programs. */
export function HeapLine({ pod, container }: HeapLineProps) {
  const t = useText();
  const facts = useFormHost().useSelectedLate((document) => factsOf(document, pod, container), samePlain);
  if (facts === null) return null;
  const { limit, heap, option, fix } = facts;
  const rest = Math.max(0, limit - heap);
  const percent = Math.floor((rest / limit) * 100);
  const state = rest === 0 ? 'over' : percent < LEAST_REST_PERCENT ? 'tight' : 'fits';
  const words = rest === 0 ? WORDS.over : option === null ? WORDS.unsaid : WORDS.said;
  return (
    <div className={styles['heap']} data-state={state}>
      <div className={styles['bar']} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (heap / limit) * 100)}%` }} />
      </div>
      <div className={styles['ends']}>
        <span>{t(WORDS.heap, { heap })}</span>
        <span>{t(WORDS.rest, { rest })}</span>
      </div>
      <p>
        <span>{t(words, { option: option ?? '', limit, percent, taken: 100 - percent })}</span>
        {fix !== null && <FitButton fix={fix} />}
      </p>
    </div>
  );
}

function factsOf(document: YamlDocument, pod: Path, path: Path): HeapFacts | null {
  const container = containersIn(valueAt(document, pod), pod).find((one) => samePath(one.path, path));
  const found = container === undefined ? null : javaHeapOf(container);
  if (container === undefined || found === null || mebi(found.limit) === 0) return null;
  return { limit: mebi(found.limit), heap: mebi(found.heap), option: found.option, fix: fittingHeapFix(container) };
}

function mebi(bytes: bigint): number {
  return Number(bytes >> 20n);
}

/** Shows the line that changes, then changes it. */
function FitButton({ fix }: { readonly fix: Fix }) {
  const t = useText();
  const host = useFormHost();
  const [refusal, setRefusal] = useState<Localized | null>(null);
  if (host.readOnly !== null) return null;
  const focus = fix.steps.flatMap((step) => ('path' in step ? [step.path] : []))[0];
  return (
    <>
      <Tip text={<LateFixPreview read={host.current} fix={fix} />}>
        <button
          type="button"
          className={formStyles['small']}
          onClick={() => setRefusal(host.apply((document) => applyFix(document, fix), focus === undefined ? {} : { focus }))}
        >
          {t(WORDS.fit)}
        </button>
      </Tip>
      {refusal !== null && <span className={formStyles['reason']}>{t(refusal)}</span>}
    </>
  );
}
