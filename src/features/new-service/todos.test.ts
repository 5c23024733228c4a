import { describe, expect, it } from 'vitest';
import { answersOf } from '../../core/new-service/presets.ts';
import { problemsOf } from '../../core/new-service/problems.ts';
import { firstFaulty, stepsFor } from './steps.ts';
import { todosOf } from './todos.ts';

describe('what the cluster must have', () => {
  it('is said with a command each, and no value of a Secret on a command line', () => {
    const answers = answersOf('stateful', 'shop');
    const commands = todosOf({ ...answers, secretKeys: ['TOKEN'], autoscaler: { ...answers.autoscaler, on: true }, ingress: { ...answers.ingress, on: true } }).map(({ command }) => command);
    expect(commands).toEqual([
      'kubectl create namespace shop',
      'kubectl create secret generic store-secret -n shop --from-env-file=store.env',
      'kubectl create secret docker-registry registry-credentials -n shop --from-file=.dockerconfigjson=$HOME/.docker/config.json',
      'kubectl get storageclass standard',
      'kubectl get ingressclass traefik',
      'kubectl get clusterissuer letsencrypt',
      'kubectl top pods -A',
    ]);
  });

  it('is nothing for what brings all it needs', () => {
    const answers = answersOf('worker');
    expect(todosOf({ ...answers, image: { ...answers.image, pullSecret: '' } })).toEqual([]);
  });
});

describe('the steps', () => {
  const ids = (preset: Parameters<typeof answersOf>[0]): readonly string[] => stepsFor(answersOf(preset)).map(({ id }) => id);

  it('are those that the service has an answer for', () => {
    expect(ids('http')).toEqual(['preset', 'name', 'image', 'port', 'replicas', 'resources', 'settings', 'access', 'network', 'storage', 'user', 'review']);
    expect(ids('cron-job')).toEqual(['preset', 'name', 'image', 'schedule', 'resources', 'settings', 'network', 'storage', 'user', 'review']);
  });

  it('lead to the first answer that cannot be written', () => {
    const answers = { ...answersOf('http'), port: 'x', user: '0' };
    expect(firstFaulty(stepsFor(answers), problemsOf(answers))?.id).toBe('port');
  });

  it('ask every question that can have a problem', () => {
    const asked = new Set(stepsFor(answersOf('http')).concat(stepsFor(answersOf('cron-job'))).flatMap(({ questions }) => questions));
    const answers = answersOf('http');
    const wrong = {
      ...answers, name: '-', namespace: '-', port: '', portName: '', args: '"', replicas: '', user: '', group: '', heapPercent: 'x', secretKeys: ['1'], writableFolders: [''],
      settings: [{ name: '1', value: '' }], resources: { cpu: '', memory: '', cpuLimit: 'x', memoryLimit: '' }, autoscaler: { on: true, most: '', cpuPercent: '' },
      image: { registry: '/', repository: '', tag: '-', digest: '-', pullSecret: '-' }, ingress: { on: true, host: '', className: '-', issuer: '-' },
      network: { ...answers.network, controllerNamespace: '-', monitoringNamespace: '-' }, health: { readyPath: 'x', livePath: 'x', command: '', startSeconds: '', periodSeconds: '', timeoutSeconds: '', failures: '' },
      storage: { kind: 'shared', size: '', className: '-', mountPath: '' } as const,
    };
    const found = [...problemsOf(wrong).keys()];
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter((question) => !asked.has(question))).toEqual([]);
  });
});
