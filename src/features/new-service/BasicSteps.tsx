import { describeCron } from '../../core/cron/describe.ts';
import { parseCron } from '../../core/cron/parse.ts';
import { imageOf } from '../../core/new-service/container.ts';
import { withName } from '../../core/new-service/presets.ts';
import { useText } from '../../ui/language.tsx';
import { isTaken } from './draft.ts';
import { FieldGrid, Said, SwitchQuestion, TextQuestion } from './fields.tsx';
import { useAsking } from './question-context.ts';
import { STEP_WORDS as W } from './step-words.ts';

export function NameStep() {
  const t = useText();
  const { answers, change } = useAsking();
  return (
    <FieldGrid>
      <TextQuestion question="name" label={W.name} name="metadata.name" value={answers.name} onChange={(name) => change(withName(answers, name))} help={W.nameHelp} width={6} mono />
      <TextQuestion question="namespace" label={W.namespace} name="metadata.namespace" value={answers.namespace} onChange={(namespace) => change({ ...answers, namespace })} help={W.namespaceHelp} width={6} mono />
      {answers.namespace !== '' && (
        <SwitchQuestion label={W.ownNamespace} help={W.ownNamespaceHelp} on={answers.ownNamespace} onChange={(ownNamespace) => change({ ...answers, ownNamespace })} />
      )}
      {isTaken(answers.name) && <Said>{t(W.taken, { name: answers.name })}</Said>}
    </FieldGrid>
  );
}

const REGISTRIES = ['ghcr.io', 'docker.io', 'quay.io', 'registry.gitlab.com', 'public.ecr.aws'];

export function ImageStep() {
  const t = useText();
  const { answers, change } = useAsking();
  const { image } = answers;
  const set = (part: Partial<typeof image>): void => change({ ...answers, image: { ...image, ...part } });
  return (
    <FieldGrid>
      <TextQuestion question="registry" label={W.registry} value={image.registry} onChange={(registry) => set({ registry })} help={W.registryHelp} suggestions={REGISTRIES} mono />
      <TextQuestion question="repository" label={W.repository} value={image.repository} onChange={(repository) => set({ repository })} mono />
      <TextQuestion question="tag" label={W.tag} value={image.tag} onChange={(tag) => set({ tag })} help={W.tagHelp} mono />
      <TextQuestion question="digest" label={W.digest} value={image.digest} onChange={(digest) => set({ digest })} help={W.digestHelp} placeholder="sha256:…" mono />
      <TextQuestion question="pullSecret" label={W.pullSecret} name="imagePullSecrets" value={image.pullSecret} onChange={(pullSecret) => set({ pullSecret })} help={W.pullSecretHelp} mono />
      <TextQuestion question="args" label={W.args} name="args" value={answers.args} onChange={(args) => change({ ...answers, args })} help={W.argsHelp} mono />
      <Said>
        {t(W.imageSaid)} <code translate="no">{imageOf(image)}</code>
      </Said>
    </FieldGrid>
  );
}

const ZONES = ['Etc/UTC', 'Asia/Seoul', 'Asia/Tokyo', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles'];

export function ScheduleStep() {
  const t = useText();
  const { answers, change } = useAsking();
  const { schedule } = answers;
  const reading = parseCron(schedule.cron);
  return (
    <FieldGrid>
      <TextQuestion question="cron" label={W.cron} name="schedule" value={schedule.cron} onChange={(cron) => change({ ...answers, schedule: { ...schedule, cron } })} help={W.cronHelp} mono />
      <TextQuestion question="timeZone" label={W.timeZone} name="timeZone" value={schedule.timeZone} onChange={(timeZone) => change({ ...answers, schedule: { ...schedule, timeZone } })} help={W.timeZoneHelp} suggestions={ZONES} mono />
      {reading.ok && <Said>{t(W.cronSaid, { when: t(describeCron(reading.schedule)), zone: schedule.timeZone === '' ? t(W.clusterZone) : schedule.timeZone })}</Said>}
    </FieldGrid>
  );
}
