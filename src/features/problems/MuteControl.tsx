import { type KeyboardEvent, useId, useState } from 'react';
import type { Finding } from '../../core/checks/check.ts';
import { muteAnnotation } from '../../core/checks/muting.ts';
import { selected } from '../../store/actions.ts';
import { findingMuted, findingUnmuted } from '../../store/mute-finding.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/language.tsx';
import { PEER_NAMES } from './book/peer-names.ts';
import styles from './Problems.module.css';
import { WORDS } from './words.ts';

interface MuteControlProps {
  readonly finding: Finding;
  readonly mayWrite: boolean;
  /** Called before the finding leaves the list. */
  readonly onLeave: () => void;
}

/** Takes a finding out of the list by an annotation with its reason, or says which annotation has done so. */
export function MuteControl(props: MuteControlProps) {
  return props.finding.muted === null ? <MuteForm {...props} /> : <MutedBy {...props} />;
}

function MuteForm({ finding, mayWrite, onLeave }: MuteControlProps) {
  const t = useText();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  const mute = (): void => {
    onLeave();
    setRefused(!findingMuted(finding, reason));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') mute();
    if (event.key === 'Escape') setAsking(false);
  };
  if (!asking) {
    return (
      <Button variant="text" className={styles['small'] ?? ''} disabled={!mayWrite} onClick={() => setAsking(true)}>
        {t(WORDS.mute)}
      </Button>
    );
  }
  return (
    <div className={styles['mute']}>
      <label htmlFor={id}>{t(WORDS.muteReason)}</label>
      {/* the field was asked for by the button it takes the place of */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <input id={id} autoFocus data-own-undo value={reason} placeholder={t(WORDS.muteExample)} onChange={({ target }) => setReason(target.value)} onKeyDown={onKeyDown} />
      <Button className={styles['small'] ?? ''} disabled={!mayWrite} onClick={mute}>
        {t(WORDS.muteNow)}
      </Button>
      <Button variant="text" className={styles['small'] ?? ''} onClick={() => setAsking(false)}>
        {t(WORDS.cancel)}
      </Button>
      <p>{t(refused ? WORDS.muteRefused : WORDS.muteWrites, { annotation: muteAnnotation(finding.check) })}</p>
    </div>
  );
}

function MutedBy({ finding, mayWrite, onLeave }: MuteControlProps) {
  const t = useText();
  const { muted } = finding;
  if (muted === null) return null;
  const by = muted.by === null ? WORDS.mutedHere : WORDS.mutedByPeer;
  return (
    <div className={styles['mute']}>
      <p>
        {t(by, { peer: muted.by === null ? '' : PEER_NAMES[muted.by] })} {muted.reason === null ? t(WORDS.mutedWithout) : `“${muted.reason}”`}
      </p>
      {muted.by === null ? (
        <Button
          className={styles['small'] ?? ''}
          disabled={!mayWrite}
          onClick={() => {
            onLeave();
            findingUnmuted(finding);
          }}
        >
          {t(WORDS.unmute)}
        </Button>
      ) : (
        <Button variant="text" className={styles['small'] ?? ''} onClick={() => selected({ documentId: finding.documentKey, path: muted.path, by: 'problems' })}>
          {t(WORDS.toAnnotation)}
        </Button>
      )}
    </div>
  );
}
