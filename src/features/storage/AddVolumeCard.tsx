import { useId, useState } from 'react';
import { freeName } from '../../core/companions/free-name.ts';
import { volumeClaimText } from '../../core/companions/persistent-volume-claim.ts';
import { workloadFacts } from '../../core/companions/workload-facts.ts';
import type { VolumeMatrix } from '../../core/kinds/volumes.ts';
import type { Localized } from '../../core/localized.ts';
import { parseQuantity } from '../../core/quantity/quantity.ts';
import type { YamlMap } from '../../core/yaml/nodes.ts';
import type { Path } from '../../core/yaml/path.ts';
import { companionAdded } from '../../store/actions.ts';
import { currentIndex } from '../../store/bundle-index.ts';
import type { DocumentId } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { FoldedCard } from '../../ui/form/FoldedCard.tsx';
import formStyles from '../../ui/form/form.module.css';
import { useFormHost, useScope } from '../../ui/form/form-host.ts';
import { Suggestions } from '../../ui/form/text-inputs.tsx';
import { useText } from '../../ui/language.tsx';
import { addVolume, freeVolumeName, type NewMount } from './model/mounts.ts';
import { newVolumeSource } from './model/volume-source.ts';
import styles from './storage.module.css';
import { SOURCE_NAMES, WORDS } from './words.ts';

/** What can be added with its mount in one step; the other sources are chosen at the volume. */
const KINDS = ['newClaim', 'emptyDir', 'configMap', 'secret', 'persistentVolumeClaim', 'hostPath'] as const;
type NewKind = (typeof KINDS)[number];

/** Which member of a source names an object, and what the volume is called without one. */
const NAMED: Readonly<Record<NewKind, { readonly member: string | null; readonly usual: string }>> = {
  newClaim: { member: null, usual: 'data' },
  emptyDir: { member: null, usual: 'tmp' },
  configMap: { member: 'name', usual: 'config' },
  secret: { member: 'secretName', usual: 'secret' },
  persistentVolumeClaim: { member: 'claimName', usual: 'data' },
  hostPath: { member: 'path', usual: 'host' },
};

const DEFAULT_SIZE = '10Gi';

interface AddVolumeCardProps {
  readonly documentId: DocumentId;
  readonly matrix: VolumeMatrix;
}

/** A volume and where it is mounted, asked for together and written together. */
export function AddVolumeCard({ documentId, matrix }: AddVolumeCardProps) {
  const t = useText();
  const id = useId();
  const host = useFormHost();
  const pod = useScope('pod');
  const [kind, setKind] = useState<NewKind>('newClaim');
  const [target, setTarget] = useState('');
  const [size, setSize] = useState(DEFAULT_SIZE);
  const [mountPath, setMountPath] = useState('');
  const [containerIndex, setContainerIndex] = useState(0);
  const [readOnly, setReadOnly] = useState(false);
  const [refusal, setRefusal] = useState<Localized | null>(null);
  const { member, usual } = NAMED[kind];
  // where a volume of this kind would name its object: what of the work can be written there
  const choices = host.useChoices(member === null || kind === 'hostPath' ? null : [...pod, 'volumes', matrix.volumes.length, kind, member]);
  const container = matrix.containers[containerIndex];
  const badPath = mountPath !== '' && (!mountPath.startsWith('/') || mountPath.includes(':'));
  const badSize = parseQuantity(size) === null;
  const isComplete = (mountPath !== '' || container === undefined) && !badPath && (member === null || target !== '') && (kind !== 'newClaim' || !badSize);
  if (host.readOnly !== null) return null;

  const add = (): void => {
    const mount: NewMount | null = container === undefined ? null : { container: container.path, mountPath, readOnly };
    const name = freeVolumeName(matrix, volumeNameFor(kind, target) ?? usual);
    const done = kind === 'newClaim' ? addWithClaim(name, mount) : host.apply((document) => addVolume(document, pod, volumeOf(kind, name, target), mount), { focus: [...pod, 'volumes'] });
    setRefusal(done);
    if (done !== null) return;
    setMountPath('');
    setTarget('');
    setReadOnly(false);
  };
  const addWithClaim = (name: string, mount: NewMount | null): Localized | null => {
    const document = host.current();
    const facts = workloadFacts(document.value);
    if (facts === null) return null;
    const index = currentIndex();
    const claim = freeName(`${facts.name}-${name}`, (candidate) => (index?.named('PersistentVolumeClaim', candidate, facts.namespace).length ?? 0) > 0);
    const edited = addVolume(document, pod, { name, persistentVolumeClaim: { claimName: claim } }, mount);
    if (!edited.ok) return edited.message;
    companionAdded(documentId, volumeClaimText(facts, claim, size), documentId, edited.edits);
    return null;
  };

  return (
    <FoldedCard title={WORDS.add} about={WORDS.addAbout} places={NOWHERE}>
      <div className={formStyles['fields']}>
        <div className={formStyles['field']} style={{ gridColumn: 'span 3' }}>
          <div className={formStyles['label']}><label htmlFor={`${id}-kind`}>{t(WORDS.what)}</label></div>
          <span className={formStyles['box']} data-select>
            <select id={`${id}-kind`} value={kind} onChange={(event) => setKind(KINDS.find((candidate) => candidate === event.target.value) ?? 'newClaim')}>
              {KINDS.map((candidate) => <option key={candidate} value={candidate}>{t(candidate === 'newClaim' ? WORDS.newClaim : SOURCE_NAMES[candidate])}</option>)}
            </select>
          </span>
        </div>
        {member !== null && (
          <div className={formStyles['field']} style={{ gridColumn: 'span 3' }}>
            <div className={formStyles['label']}><label htmlFor={`${id}-target`}>{t(WORDS.which)} <i translate="no">{member}</i></label></div>
            <span className={formStyles['box']}>
              <input id={`${id}-target`} data-own-undo type="text" className={formStyles['mono']} spellCheck={false} list={`${id}-choices`} value={target} onChange={(event) => setTarget(event.target.value)} />
              <Suggestions id={`${id}-choices`} values={choices} />
            </span>
          </div>
        )}
        {kind === 'newClaim' && (
          <div className={formStyles['field']} style={{ gridColumn: 'span 3' }}>
            <div className={formStyles['label']}><label htmlFor={`${id}-size`}>{t(WORDS.size)} <i translate="no">storage</i></label></div>
            <span className={formStyles['box']}>
              <input id={`${id}-size`} data-own-undo type="text" className={formStyles['mono']} spellCheck={false} aria-invalid={badSize || undefined} value={size} onChange={(event) => setSize(event.target.value)} />
            </span>
          </div>
        )}
        <div className={formStyles['field']} style={{ gridColumn: 'span 3' }} data-wrong={badPath ? 'error' : undefined}>
          <div className={formStyles['label']}><label htmlFor={`${id}-at`}>{t(WORDS.at)} <i translate="no">mountPath</i></label></div>
          <span className={formStyles['box']}>
            <input
              id={`${id}-at`}
              data-own-undo
              type="text"
              className={formStyles['mono']}
              spellCheck={false}
              placeholder="/data"
              aria-invalid={badPath || undefined}
              aria-describedby={badPath ? `${id}-reason` : undefined}
              value={mountPath}
              onChange={(event) => setMountPath(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.keyCode !== 229 && isComplete) add();
              }}
            />
          </span>
          {badPath && <p id={`${id}-reason`} className={formStyles['reason']}>{t(WORDS.absolute)}</p>}
        </div>
        <div className={formStyles['field']} style={{ gridColumn: 'span 3' }}>
          <div className={formStyles['label']}><label htmlFor={`${id}-in`}>{t(WORDS.in)}</label></div>
          <span className={formStyles['box']} data-select>
            <select id={`${id}-in`} value={container === undefined ? -1 : containerIndex} onChange={(event) => setContainerIndex(Number(event.target.value))}>
              {matrix.containers.map(({ path, name }, index) => <option key={path.join('/')} value={index}>{name}</option>)}
              <option value={-1}>{t(WORDS.notMounted)}</option>
            </select>
          </span>
        </div>
        <div className={styles['addActions']}>
          <label className={styles['check']}>
            <input type="checkbox" checked={readOnly} onChange={(event) => setReadOnly(event.target.checked)} />
            {t(WORDS.readOnly)}
          </label>
          <Button variant="contained" disabled={!isComplete} onClick={add}>{t(WORDS.addButton)}</Button>
        </div>
        {refusal !== null && <p className={formStyles['reason']}>{t(refusal)}</p>}
      </div>
    </FoldedCard>
  );
}

const NOWHERE: readonly { readonly base: Path; readonly patterns: readonly string[] }[] = [];

function volumeOf(kind: Exclude<NewKind, 'newClaim'>, name: string, target: string): YamlMap {
  const { member } = NAMED[kind];
  return { name, [kind]: { ...newVolumeSource(kind), ...(member === null ? {} : { [member]: target }) } };
}

/** A volume is called after its object, where that is a good name for one. */
function volumeNameFor(kind: NewKind, target: string): string | null {
  return kind !== 'hostPath' && /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(target) ? target : null;
}
