import { gathered } from '../../../gathered.ts';
import { field, listField, textField } from '../../../kinds/fields.ts';
import { inUnits, quantityOf } from '../../../quantity/quantity.ts';
import type { YamlValue } from '../../../yaml/nodes.ts';
import type { Range } from '../../../text/edit.ts';
import type { Bundle, BundleCheck, CheckCase, CheckedObject, Report } from '../../check.ts';
import { type ConfigEntry, configMapEntries } from '../../reading/config-data.ts';
import { mountsOf } from '../../reading/config-sources.ts';
import { rangeOfLine, settingsOf } from '../../reading/embedded-settings.ts';
import { type UsingWorkload, workloadsUsing } from '../../reading/users.ts';

export const logFilesVsStorageLimit: BundleCheck = {
  id: 'log-files-vs-storage-limit',
  severity: 'info',
  area: 'storage',
  scope: 'bundle',
  kinds: ['ConfigMap'],
  reads: ['objects'],
  title: { en: 'What the log files come to', ko: '로그 파일이 차지하는 용량입니다' },
  why: {
    en: 'Files on an emptyDir or in the container count as ephemeral storage. When they pass the limit, the kubelet evicts the Pod, and the logs that would tell why go with it.',
    ko: 'emptyDir이나 컨테이너 안의 파일은 임시 스토리지로 셉니다. 한도를 넘으면 kubelet이 파드를 퇴거시키고, 이유를 알려 줄 로그도 함께 사라집니다.',
  },
  todo: { en: 'Keep fewer or smaller files, set a total cap, or log to stdout.', ko: '파일 수나 크기를 줄이거나 전체 한도를 정하거나 표준 출력으로 기록하세요.' },
  source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage',
  find(object, bundle) {
    const reports: Report[] = [];
    for (const entry of configMapEntries(object)) {
      const logs = rotationIn(object, entry);
      if (logs !== null) reports.push(report(object, entry, logs, bundle));
    }
    return reports;
  },
};

interface Rotation {
  readonly bytes: bigint;
  /** How it comes to that: `100MB x 8`. */
  readonly sum: string;
  readonly line: number;
}

const SIZE = /(?:^|[.-])max-?(?:file-?)?size$/i;
const HISTORY = /(?:^|[.-])max-?(?:history|backups|files)$/i;
const CAP = /(?:^|[.-])total-?size-?cap$/i;
const XML = { size: /<maxFileSize>\s*([^<]+?)\s*</, history: /<maxHistory>\s*(\d+)\s*</, cap: /<totalSizeCap>\s*([^<]+?)\s*</ };

/** Size and number of the files that a logging configuration keeps; null where it says neither. */
function rotationIn({ document }: CheckedObject, { text }: ConfigEntry): Rotation | null {
  // one line is a value, unless it is XML
  if (!text.includes('\n') && !text.includes('<')) return null;
  if (!/log|rolling|<max/i.test(text)) return null;
  const settings = settingsOf(document, text).filter(({ name }) => /log|rolling/i.test(name));
  const setting = (pattern: RegExp) => settings.find(({ name }) => pattern.test(name));
  const size = setting(SIZE)?.value ?? XML.size.exec(text)?.[1];
  const history = setting(HISTORY)?.value ?? XML.history.exec(text)?.[1];
  const cap = setting(CAP)?.value ?? XML.cap.exec(text)?.[1];
  const each = bytesOf(size);
  if (each === null || history === undefined || !/^\d{1,4}$/.test(history)) return null;
  const files = Number(history) + 1;
  const all = each * BigInt(files);
  const most = bytesOf(cap);
  const line = setting(SIZE)?.line ?? text.slice(0, Math.max(0, text.search(XML.size))).split('\n').length - 1;
  return most !== null && most < all ? { bytes: most, sum: cap ?? '', line } : { bytes: all, sum: `${size ?? ''} x ${files}`, line };
}

const UNITS: Readonly<Record<string, bigint>> = { '': 1n, K: 1024n, M: 1024n ** 2n, G: 1024n ** 3n };

/** As logback reads them: 100MB is 100 times 1024 times 1024. */
function bytesOf(text: string | undefined): bigint | null {
  const match = /^(\d{1,9})\s*([KMG]?)i?B?$/i.exec(text?.trim() ?? '');
  const unit = UNITS[match?.[2]?.toUpperCase() ?? ''];
  return match === null || unit === undefined ? null : BigInt(match[1] ?? '0') * unit;
}

interface Limit {
  readonly what: string;
  readonly text: string;
  readonly bytes: bigint;
}

function report(object: CheckedObject, { path }: ConfigEntry, { bytes, sum, line }: Rotation, bundle: Bundle): Report {
  const limits = gathered(workloadsUsing(bundle), limitsOf);
  const [tightest] = limits.toSorted((left, right) => (left.bytes < right.bytes ? -1 : left.bytes > right.bytes ? 1 : 0));
  const range: Range | null = rangeOfLine(object.document, path, line);
  const total = `${Number((bytes * 10n) / UNITS_OF_GIB) / 10} GiB`;
  const isTooMuch = tightest !== undefined && bytes > tightest.bytes;
  const beside = tightest === undefined ? { en: '', ko: '' } : { en: `, against ${tightest.what} ${tightest.text}`, ko: `. 한도: ${tightest.what} ${tightest.text}` };
  return {
    path,
    ...(range === null ? {} : { range }),
    ...(isTooMuch ? { severity: 'warning' as const } : {}),
    message: { en: `Log files: up to ${sum} = ${total}${beside.en}`, ko: `로그 파일 최대 용량: ${sum} = ${total}${beside.ko}` },
  };
}

const UNITS_OF_GIB = 1024n ** 3n;

/** The limits that hold for the containers which mount the ConfigMap. */
function limitsOf({ podSpec, containers, places }: UsingWorkload): readonly Limit[] {
  const mounted = new Set(gathered(places, (place) => (place.includes('volumes') ? [Number(place[place.indexOf('volumes') + 1])] : [])));
  const volumes = listField(podSpec, 'volumes');
  const names = [...mounted].flatMap((index) => textField(volumes[index], 'name') ?? []);
  const readers = containers.filter((container) => names.some((name) => mountsOf(container, name).length > 0));
  const ephemeral = gathered(readers, ({ value }) => limit('limits.ephemeral-storage', field(value, 'resources', 'limits', 'ephemeral-storage')));
  const directories = gathered(volumes, (volume) => {
    const name = textField(volume, 'name');
    const holdsLogs = name !== null && readers.some((container) => mountsOf(container, name).some(({ mount }) => /log/i.test(textField(mount, 'mountPath') ?? '')));
    return holdsLogs ? limit('emptyDir.sizeLimit', field(volume, 'emptyDir', 'sizeLimit')) : [];
  });
  return [...ephemeral, ...directories];
}

function limit(what: string, value: YamlValue | undefined): Limit[] {
  const quantity = quantityOf(value);
  return quantity === null ? [] : [{ what, text: String(value), bytes: inUnits(quantity) }];
}

export const cases: CheckCase[] = [
  {
    name: 'only tells the sum where nothing limits it, or the limit is greater',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  application.yml: |
    logging:
      file:
        name: /app/logs/web.log
        max-size: 100MB
        max-history: 7
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - name: web
        resources: {limits: {ephemeral-storage: 2Gi}}
        volumeMounts: [{name: conf, mountPath: /app/config}, {name: logs, mountPath: /app/logs}]
      volumes: [{name: conf, configMap: {name: web}}, {name: logs, emptyDir: {}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: alone}
data:
  logback.xml: |
    <appender>
      <maxFileSize>10MB</maxFileSize>
      <maxHistory>30</maxHistory>
      <totalSizeCap>100MB</totalSizeCap>
    </appender>
`,
    finds: ['/data/application.yml', '#2/data/logback.xml'],
  },
  {
    name: 'warns where the directory or the container may hold less',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  application.properties: |
    logging.logback.rollingpolicy.max-file-size=200MB
    logging.logback.rollingpolicy.max-history=9
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, volumeMounts: [{name: conf, mountPath: /c}, {name: logs, mountPath: /logs}]}]
  volumes: [{name: conf, configMap: {name: web}}, {name: logs, emptyDir: {sizeLimit: 1Gi}}]
`,
    finds: ['/data/application.properties warning'],
  },
  {
    name: 'has nothing to say of other sizes and of one setting alone',
    yaml: `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  a.yml: |
    upload:
      max-size: 100MB
      max-history: 3
  b.yml: |
    logging:
      max-size: 100MB
      level: info
  MAX_SIZE: 100MB
`,
    finds: [],
  },
];
