import { mysql, redis } from './stores.ts';
import { fileOf, service, type Template } from './template.ts';

/** Applications of several services. */
export const APPLICATIONS: readonly Template[] = [
  {
    id: 'web-redis',
    title: { en: 'Web front and Redis', ko: '웹 프런트와 Redis' },
    text: {
      en: 'A Node.js front on a host of its own, with sessions in a Redis that keeps them on a disk.',
      ko: '전용 호스트로 여는 Node.js 프런트입니다. 세션은 디스크에 남기는 Redis에 둡니다.',
    },
    files: (target) => [
      fileOf(
        service('node', 'storefront', 'bookshop', (answers) => ({
          settings: [...answers.settings, { name: 'SESSION_STORE', value: 'redis://sessions:6379' }],
          ingress: { ...answers.ingress, on: true, host: 'books.example.com' },
          autoscaler: { on: true, most: '6', cpuPercent: '70' },
        })),
        target,
      ),
      fileOf(redis('sessions', 'bookshop'), target),
    ],
  },
  {
    id: 'spring-mysql',
    title: { en: 'Spring Boot and MySQL', ko: 'Spring Boot와 MySQL' },
    text: {
      en: 'An API with Actuator probes, its database beside it; passwords come from Secrets that are made apart.',
      ko: 'Actuator 프로브를 쓰는 API와 데이터베이스입니다. 비밀번호는 따로 만드는 Secret에서 읽습니다.',
    },
    files: (target) => [
      fileOf(
        service('spring-boot', 'reservations', 'hotel', (answers) => ({
          replicas: '3',
          settings: [...answers.settings, { name: 'SPRING_DATASOURCE_URL', value: 'jdbc:mysql://reservations-db:3306/reservations' }, { name: 'SPRING_DATASOURCE_USERNAME', value: 'reservations' }],
          secretKeys: ['SPRING_DATASOURCE_PASSWORD'],
        })),
        target,
      ),
      fileOf(mysql('reservations-db', 'hotel', 'reservations'), target),
    ],
  },
  {
    id: 'queue-worker',
    title: { en: 'Queue and workers', ko: '큐와 워커' },
    text: {
      en: 'An API that takes orders, a Redis that queues them, and workers that become more by CPU, without an add-on.',
      ko: '작업을 받는 API, 쌓아 두는 Redis, CPU에 따라 늘어나는 워커입니다. 추가 구성 요소가 필요 없습니다.',
    },
    files: (target) => {
      const queue = { name: 'QUEUE_URL', value: 'redis://queue:6379' };
      return [
        fileOf(service('flask', 'intake', 'labels', (answers) => ({ settings: [...answers.settings, queue] })), target),
        fileOf(
          service('worker', 'printer', 'labels', () => ({
            settings: [queue],
            autoscaler: { on: true, most: '10', cpuPercent: '60' },
          })),
          target,
        ),
        fileOf(redis('queue', 'labels'), target),
      ];
    },
  },
  {
    id: 'nightly-batch',
    title: { en: 'Nightly batch', ko: '야간 배치' },
    text: {
      en: 'A CronJob at half past two in Seoul that writes its reports to a disk, never twice at once, an hour at most.',
      ko: '서울 시각 오전 2시 30분에 돌며 보고서를 디스크에 쓰는 CronJob입니다. 겹치지 않고 한 시간 안에 끝납니다.',
    },
    files: (target) => [
      fileOf(
        service('cron-job', 'settlement', 'finance', (answers) => ({
          schedule: { on: true, cron: '30 2 * * *', timeZone: 'Asia/Seoul' },
          settings: [{ name: 'REPORT_FORMAT', value: 'csv' }],
          secretKeys: ['LEDGER_PASSWORD'],
          storage: { ...answers.storage, kind: 'single', size: '5Gi', mountPath: '/reports' },
        })),
        target,
      ),
    ],
  },
];
