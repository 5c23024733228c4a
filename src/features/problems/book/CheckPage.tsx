import { useId } from 'react';
import type { CheckWords, Peer } from '../../../core/checks/check.ts';
import { PEERS } from '../../../core/checks/peers.ts';
import { PROFILE_LEVELS, type Profile, type ProfileLevel } from '../../../core/checks/profile.ts';
import { LinkIcon } from '../../../ui/icons.tsx';
import { useText } from '../../../ui/language.tsx';
import { levelOf } from './book-list.ts';
import styles from './CheckBook.module.css';
import { useExample } from './examples.ts';
import { PEER_NAMES } from './peer-names.ts';
import { AREA_NAMES, LEVEL_NAMES, WORDS } from './words.ts';

interface CheckPageProps {
  readonly check: CheckWords;
  readonly profile: Profile;
  readonly mayWrite: boolean;
  /** null: as the profile has it. */
  readonly onLevel: (level: ProfileLevel | null) => void;
}

const PEER_ORDER: readonly Peer[] = ['pss', 'kube-linter', 'kube-score', 'polaris', 'checkov', 'kubescape', 'datree', 'kyverno'];

export function CheckPage({ check, profile, mayWrite, onLevel }: CheckPageProps) {
  const t = useText();
  const headId = useId();
  const example = useExample(check.id);
  const own = Object.hasOwn(profile.severities, check.id) ? profile.severities[check.id] : undefined;
  const usual = levelOf(check, { ...profile, severities: {} });
  const peers = PEERS.get(check.id) ?? {};
  return (
    <article aria-labelledby={headId}>
      <h3 id={headId}>{t(check.title)}</h3>
      <p className={styles['meta']}>
        <code>{check.id}</code>
        <span>{t(AREA_NAMES[check.area])}</span>
        <a href={check.source} target="_blank" rel="noreferrer" aria-label={t(WORDS.sourceName, { check: check.id })}>
          {t(WORDS.source)}
          <LinkIcon size={12} />
        </a>
      </p>
      <dl>
        <dt>{t(WORDS.why)}</dt>
        <dd>{t(check.why)}</dd>
        <dt>{t(WORDS.todo)}</dt>
        <dd>{t(check.todo)}</dd>
        {Object.keys(peers).length > 0 && (
          <>
            <dt>{t(WORDS.peers)}</dt>
            <dd>
              <ul className={styles['peers']}>
                {PEER_ORDER.flatMap((peer) => (peers[peer] === undefined ? [] : [{ peer, ids: peers[peer] }])).map(({ peer, ids }) => (
                  <li key={peer}>
                    {PEER_NAMES[peer]} <code>{ids.join(', ')}</code>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <label className={styles['level']}>
        {t(WORDS.level)}
        <select
          value={own ?? ''}
          disabled={!mayWrite}
          onChange={({ target }) => onLevel(PROFILE_LEVELS.find((level) => level === target.value) ?? null)}
        >
          <option value="">{t(WORDS.asProfile, { level: t(LEVEL_NAMES[usual]) })}</option>
          {PROFILE_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(LEVEL_NAMES[level])}
            </option>
          ))}
        </select>
      </label>
      {example !== null && (
        <div className={styles['examples']}>
          <Example title={t(WORDS.bad)} text={example.bad} kind="bad" />
          <Example title={t(WORDS.good)} text={example.good} kind="good" />
        </div>
      )}
    </article>
  );
}

function Example({ title, text, kind }: { readonly title: string; readonly text: string; readonly kind: 'bad' | 'good' }) {
  return (
    <figure data-kind={kind}>
      <figcaption>{title}</figcaption>
      {/* wide lines scroll, by keyboard too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={title} role="region">{text}</pre>
    </figure>
  );
}
