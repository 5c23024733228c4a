import { serves, workloadKind } from '../../core/new-service/answers.ts';
import { destinationsIn } from '../../core/new-service/destinations.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import formStyles from '../../ui/form/form.module.css';
import { PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { useText } from '../../ui/language.tsx';
import { Choices, FieldGrid, Origin, Said, SwitchQuestion, TextQuestion } from './fields.tsx';
import styles from './new-service.module.css';
import { useAsking } from './question-context.ts';
import { STEP_WORDS as W } from './step-words.ts';

/** Ingress controllers by their usual class, and where they usually run. */
const CONTROLLERS: Readonly<Record<string, string>> = {
  traefik: 'traefik',
  haproxy: 'haproxy-controller',
  nginx: 'ingress-nginx',
  kong: 'kong',
  contour: 'projectcontour',
  cilium: 'kube-system',
  alb: 'kube-system',
};

export function AccessStep() {
  const t = useText();
  const { answers, change } = useAsking();
  const { ingress, network } = answers;
  const set = (part: Partial<typeof ingress>): void => change({ ...answers, ingress: { ...ingress, ...part } });
  const setClass = (className: string): void => {
    const usual = CONTROLLERS[className];
    const followed = network.controllerNamespace === CONTROLLERS[ingress.className];
    change({ ...answers, ingress: { ...ingress, className }, network: usual !== undefined && followed ? { ...network, controllerNamespace: usual } : network });
  };
  return (
    <FieldGrid>
      <SwitchQuestion label={W.ingress} help={W.ingressHelp} on={ingress.on} onChange={(on) => set({ on })} />
      {ingress.on && (
        <>
          <TextQuestion question="host" label={W.host} name="rules.host" value={ingress.host} onChange={(host) => set({ host })} width={6} mono />
          <TextQuestion question="className" label={W.className} name="ingressClassName" value={ingress.className} onChange={setClass} help={W.classNameHelp} suggestions={Object.keys(CONTROLLERS)} mono />
          <TextQuestion question="issuer" label={W.issuer} name="cluster-issuer" value={ingress.issuer} onChange={(issuer) => set({ issuer })} help={W.issuerHelp} mono />
        </>
      )}
      <Said>{ingress.on ? t(W.ingressSaid, { url: `https://${ingress.host}` }) : t(W.insideSaid, { url: `http://${answers.name}` })}</Said>
    </FieldGrid>
  );
}

export function NetworkStep() {
  const t = useText();
  const { answers, change } = useAsking();
  const { network, ingress } = answers;
  const set = (part: Partial<typeof network>): void => change({ ...answers, network: { ...network, ...part } });
  const destinations = destinationsIn(answers.settings);
  const listening = serves(answers);
  return (
    <FieldGrid>
      <SwitchQuestion label={W.policy} help={W.policyHelp} on={network.on} onChange={(on) => set({ on })} />
      {network.on && (
        <>
          <SwitchQuestion label={W.restrictsOut} help={W.restrictsOutHelp} on={network.restrictsOut} onChange={(restrictsOut) => set({ restrictsOut })} />
          {listening && ingress.on && (
            <TextQuestion question="controllerNamespace" label={W.controller} name="namespaceSelector" value={network.controllerNamespace} onChange={(controllerNamespace) => set({ controllerNamespace })} help={W.controllerHelp} mono />
          )}
          {listening && (
            <TextQuestion question="monitoringNamespace" label={W.monitoring} name="namespaceSelector" value={network.monitoringNamespace} onChange={(monitoringNamespace) => set({ monitoringNamespace })} help={W.monitoringHelp} placeholder="monitoring" mono />
          )}
          <ul className={styles['sentences']}>
            {!listening && <li>{t(W.nobodyIn)}</li>}
            {listening && <li>{t(W.podsIn)}</li>}
            {listening && ingress.on && <li>{t(W.controllerIn, { namespace: network.controllerNamespace })}</li>}
            {listening && network.monitoringNamespace !== '' && <li>{t(W.monitoringIn, { namespace: network.monitoringNamespace })}</li>}
            {!network.restrictsOut && <li>{t(W.allOut)}</li>}
            {network.restrictsOut && (
              <>
                <li>{t(W.dnsOut)}</li>
                <li>{t(W.httpsOut)}</li>
                {destinations.filter(({ namespace, port }) => namespace !== null || port !== 443).map(({ host, port }) => <li key={`${host}:${port}`}>{t(W.hostOut, { host: `${host}:${port}` })}</li>)}
              </>
            )}
          </ul>
        </>
      )}
    </FieldGrid>
  );
}

export function StorageStep() {
  const t = useText();
  const { answers, change, problems } = useAsking();
  const { storage, writableFolders } = answers;
  const set = (part: Partial<typeof storage>): void => change({ ...answers, storage: { ...storage, ...part } });
  const setFolders = (next: readonly string[]): void => change({ ...answers, writableFolders: next });
  const fault = problems.get('writableFolders');
  const scheduled = answers.schedule.on;
  return (
    <FieldGrid>
      <Choices
        legend={W.storageKind}
        value={storage.kind}
        onChoose={(kind) => set({ kind })}
        choices={[
          { value: 'none', label: W.noStorage, text: W.noStorageText },
          { value: 'scratch', label: W.scratch, text: W.scratchText, tag: 'emptyDir' },
          ...(scheduled ? [] : [{ value: 'disk', label: W.disk, text: W.diskText, tag: 'StatefulSet' } as const]),
          { value: 'single', label: W.single, text: scheduled ? W.singleJobText : W.singleText, tag: 'ReadWriteOnce' },
          { value: 'shared', label: W.shared, text: W.sharedText, tag: 'ReadWriteMany' },
        ]}
      />
      {storage.kind !== 'none' && (
        <>
          <TextQuestion question="mountPath" label={W.mountPath} name="mountPath" value={storage.mountPath} onChange={(mountPath) => set({ mountPath })} mono />
          <TextQuestion question="size" label={W.size} name={storage.kind === 'scratch' ? 'sizeLimit' : 'storage'} value={storage.size} onChange={(size) => set({ size })} suggestions={['1Gi', '5Gi', '10Gi', '50Gi']} />
          {storage.kind !== 'scratch' && (
            <TextQuestion question="storageClass" label={W.storageClass} name="storageClassName" value={storage.className} onChange={(className) => set({ className })} help={W.storageClassHelp} mono />
          )}
        </>
      )}
      <section className={styles['group']} aria-label={t(W.folders)}>
        <h3>{t(W.folders)}</h3>
        <p className={formStyles['help']}>{t(W.foldersHelp)}</p>
        {writableFolders.length > 0 && (
          <ul className={styles['rows']} data-single>
            {writableFolders.map((folder, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <span className={formStyles['box']}>
                  <input type="text" autoComplete="off" spellCheck={false} className={formStyles['mono']} aria-label={t(W.folder, { row: at + 1 })} placeholder="/var/cache" value={folder} onChange={(event) => setFolders(writableFolders.with(at, event.target.value))} />
                </span>
                <IconButton aria-label={t(W.remove, { name: folder === '' ? at + 1 : folder })} onClick={() => setFolders(writableFolders.toSpliced(at, 1))}><TrashIcon size={14} /></IconButton>
              </li>
            ))}
          </ul>
        )}
        {fault !== undefined && <p className={formStyles['reason']}>{t(fault)}</p>}
        <Origin question="writableFolders" />
        <div className={styles['adds']}>
          <Button variant="text" onClick={() => setFolders([...writableFolders, ''])}><PlusIcon size={13} />{t(W.addFolder)}</Button>
        </div>
      </section>
      <Said>{t(W.kindSaid, { kind: workloadKind(answers) })}</Said>
    </FieldGrid>
  );
}

export function UserStep() {
  const t = useText();
  const { answers, change } = useAsking();
  return (
    <FieldGrid>
      <TextQuestion question="user" label={W.user} name="runAsUser" value={answers.user} onChange={(user) => change({ ...answers, user })} help={W.userHelp} />
      <TextQuestion question="group" label={W.userGroup} name="runAsGroup" value={answers.group} onChange={(group) => change({ ...answers, group })} />
      <ul className={styles['sentences']}>
        {[W.notRoot, W.noCapabilities, W.readOnlyRoot, W.noToken].map((sentence) => <li key={sentence.en}>{t(sentence)}</li>)}
      </ul>
      <Said>{t(W.restricted)}</Said>
    </FieldGrid>
  );
}
