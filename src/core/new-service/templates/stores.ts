import type { Answers } from '../answers.ts';
import { readyMade, service } from './template.ts';

/** Redis with its log on a disk: what was cached or queued is there after a restart. */
export function redis(name: string, namespace: string): Answers {
  return service('stateful', name, namespace, (answers) => ({
    ...readyMade(answers, 'redis', '7.4.2', '999'),
    port: '6379',
    portName: 'redis',
    args: '--appendonly yes --maxmemory 192mb --maxmemory-policy noeviction',
    health: { ...answers.health, readyPath: '', command: 'redis-cli ping', startSeconds: '60' },
    resources: { cpu: '50m', memory: '128Mi', cpuLimit: '', memoryLimit: '256Mi' },
    storage: { ...answers.storage, kind: 'single', size: '2Gi', mountPath: '/data' },
  }));
}

/** MySQL for one application: its passwords come from a Secret that is made apart. */
export function mysql(name: string, namespace: string, database: string): Answers {
  return service('stateful', name, namespace, (answers) => ({
    ...readyMade(answers, 'mysql', '8.4.3', '999'),
    port: '3306',
    portName: 'mysql',
    health: { ...answers.health, readyPath: '', command: 'mysqladmin ping --silent', startSeconds: '180' },
    resources: { cpu: '250m', memory: '768Mi', cpuLimit: '', memoryLimit: '1Gi' },
    settings: [
      { name: 'MYSQL_DATABASE', value: database },
      { name: 'MYSQL_USER', value: database },
    ],
    secretKeys: ['MYSQL_PASSWORD', 'MYSQL_ROOT_PASSWORD'],
    storage: { ...answers.storage, kind: 'single', size: '20Gi', mountPath: '/var/lib/mysql' },
    writableFolders: ['/var/run/mysqld'],
  }));
}
