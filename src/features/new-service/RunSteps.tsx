import { replicasOf, scales, workloadKind } from '../../core/new-service/answers.ts';
import { withListening } from '../../core/new-service/presets.ts';
import { wholeNumber } from '../../core/new-service/numbers.ts';
import { inUnits, parseQuantity } from '../../core/quantity/quantity.ts';
import { qosClass } from '../../core/quantity/qos-class.ts';
import { rolloutBounds } from '../../core/scaling/rollout.ts';
import { useText } from '../../ui/language.tsx';
import { FieldGrid, Said, SwitchQuestion, TextQuestion } from './fields.tsx';
import { useAsking } from './question-context.ts';
import { STEP_WORDS as W } from './step-words.ts';

export function PortStep() {
  const t = useText();
  const { answers, change } = useAsking();
  const { health, listens } = answers;
  const set = (part: Partial<typeof health>): void => change({ ...answers, health: { ...health, ...part } });
  const [start, period, failures] = [health.startSeconds, health.periodSeconds, health.failures].map((text) => wholeNumber(text) ?? 0);
  return (
    <FieldGrid>
      <SwitchQuestion label={W.listens} help={W.listensHelp} on={listens} onChange={(next) => change(withListening(answers, next))} />
      {listens && (
        <>
          <TextQuestion question="port" label={W.port} name="containerPort" value={answers.port} onChange={(port) => change({ ...answers, port })} help={W.portHelp} />
          <TextQuestion question="portName" label={W.portName} name="ports.name" value={answers.portName} onChange={(portName) => change({ ...answers, portName })} mono />
          <TextQuestion question="readyPath" label={W.ready} name="readinessProbe" value={health.readyPath} onChange={(readyPath) => set({ readyPath })} help={W.readyHelp} placeholder="/readyz" mono />
          <TextQuestion question="livePath" label={W.live} name="livenessProbe" value={health.livePath} onChange={(livePath) => set({ livePath })} help={W.liveHelp} placeholder="/healthz" mono />
        </>
      )}
      {(!listens || health.command !== '') && (
        <TextQuestion question="livePath" label={W.command} name="livenessProbe.exec" value={health.command} onChange={(command) => set({ command })} help={W.commandHelp} width={6} mono />
      )}
      <TextQuestion question="startSeconds" label={W.start} name="startupProbe" value={health.startSeconds} onChange={(startSeconds) => set({ startSeconds })} unit={W.seconds} />
      <TextQuestion question="periodSeconds" label={W.period} name="periodSeconds" value={health.periodSeconds} onChange={(periodSeconds) => set({ periodSeconds })} unit={W.seconds} />
      <TextQuestion question="timeoutSeconds" label={W.timeout} name="timeoutSeconds" value={health.timeoutSeconds} onChange={(timeoutSeconds) => set({ timeoutSeconds })} unit={W.seconds} />
      <TextQuestion question="failures" label={W.failures} name="failureThreshold" value={health.failures} onChange={(times) => set({ failures: times })} unit={W.times} />
      {(listens || health.command !== '') && <Said>{t(listens ? W.healthSaid : W.workerSaid, { start: start ?? 0, out: Math.min(period ?? 0, 5) * 3, restart: (period ?? 0) * (failures ?? 0) })}</Said>}
    </FieldGrid>
  );
}

export function ReplicasStep() {
  const t = useText();
  const { answers, change } = useAsking();
  const { autoscaler } = answers;
  const set = (part: Partial<typeof autoscaler>): void => change({ ...answers, autoscaler: { ...autoscaler, ...part } });
  const replicas = wholeNumber(replicasOf(answers)) ?? 0;
  // a StatefulSet replaces its Pods one after the other, each in its place
  const { most, fewest } = workloadKind(answers) === 'StatefulSet' ? { most: replicas, fewest: replicas - 1 } : answers.listens ? rolloutBounds(replicas, { count: 1 }, { count: 0 }) : rolloutBounds(replicas, null, null);
  const scaled = scales(answers);
  return (
    <FieldGrid>
      <TextQuestion question="replicas" label={scaled ? W.least : W.replicas} name={scaled ? 'minReplicas' : 'replicas'} value={answers.replicas} onChange={(text) => change({ ...answers, replicas: text })} unit={W.pods} />
      <SwitchQuestion label={W.autoscaler} help={W.autoscalerHelp} on={autoscaler.on} onChange={(on) => set({ on })} />
      {autoscaler.on && (
        <>
          <TextQuestion question="most" label={W.most} name="maxReplicas" value={autoscaler.most} onChange={(most) => set({ most })} unit={W.pods} />
          <TextQuestion question="cpuPercent" label={W.cpuPercent} name="averageUtilization" value={autoscaler.cpuPercent} onChange={(cpuPercent) => set({ cpuPercent })} unit={W.percent} />
        </>
      )}
      {replicas === 0 && <Said>{t(W.noPods)}</Said>}
      {replicas === 1 && <Said>{t(W.onePod)}</Said>}
      {replicas > 1 && <Said>{t(W.replicasSaid, { most, least: fewest })}</Said>}
    </FieldGrid>
  );
}

export function ResourcesStep() {
  const t = useText();
  const { answers, change, problems } = useAsking();
  const { resources } = answers;
  const set = (part: Partial<typeof resources>): void => change({ ...answers, resources: { ...resources, ...part } });
  const qos = qosClass({ containers: [{ resources: { requests: { cpu: resources.cpu, memory: resources.memory }, limits: { memory: resources.memoryLimit, ...(resources.cpuLimit === '' ? {} : { cpu: resources.cpuLimit }) } } }] });
  const limit = parseQuantity(resources.memoryLimit);
  const percent = wholeNumber(answers.heapPercent);
  const heap = limit === null || percent === null ? null : Number((inUnits(limit) * BigInt(percent)) / 100n / 1_048_576n);
  return (
    <FieldGrid>
      <TextQuestion question="cpu" label={W.cpu} name="requests.cpu" value={resources.cpu} onChange={(cpu) => set({ cpu })} help={W.cpuHelp} suggestions={['50m', '100m', '250m', '500m', '1']} />
      <TextQuestion question="cpuLimit" label={W.cpuLimit} name="limits.cpu" value={resources.cpuLimit} onChange={(cpuLimit) => set({ cpuLimit })} help={W.cpuLimitHelp} placeholder={t(W.noLimit)} />
      <TextQuestion question="memory" label={W.memory} name="requests.memory" value={resources.memory} onChange={(memory) => set({ memory })} suggestions={['128Mi', '256Mi', '512Mi', '1Gi', '2Gi']} />
      <TextQuestion question="memoryLimit" label={W.memoryLimit} name="limits.memory" value={resources.memoryLimit} onChange={(memoryLimit) => set({ memoryLimit })} help={W.memoryLimitHelp} suggestions={['256Mi', '512Mi', '1Gi', '2Gi', '4Gi']} />
      {(answers.preset === 'spring-boot' || answers.heapPercent !== '') && (
        <TextQuestion question="heapPercent" label={W.heap} name="JAVA_TOOL_OPTIONS" value={answers.heapPercent} onChange={(heapPercent) => change({ ...answers, heapPercent })} unit={W.percent} help={W.heapHelp} width={6} />
      )}
      {problems.size === 0 && (
        <Said>
          {t(W.qosSaid, { qos })} {heap !== null && t(W.heapSaid, { heap, limit: resources.memoryLimit })}
        </Said>
      )}
    </FieldGrid>
  );
}
