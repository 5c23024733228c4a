import { parseCron } from '../cron/parse.ts';
import { isTag } from '../kinds/image-reference.ts';
import type { Localized } from '../localized.ts';
import { splitShellLine } from '../notation/shell-words.ts';
import { compareQuantities, parseQuantity, quantityProblem } from '../quantity/quantity.ts';
import { isLabelName, isPortName, isServiceName, isSubdomain } from '../schema/server-rules/names.ts';
import { scales, serves, workloadKind, type Answers } from './answers.ts';
import { wholeNumber } from './numbers.ts';

/** A question of New service, by the place of its answer. */
export type Question =
  | 'name' | 'namespace' | 'registry' | 'repository' | 'tag' | 'digest' | 'pullSecret' | 'args' | 'port' | 'portName' | 'readyPath' | 'livePath' | 'startSeconds' | 'periodSeconds' | 'timeoutSeconds' | 'failures' | 'replicas' | 'most' | 'cpuPercent'
  | 'cpu' | 'memory' | 'cpuLimit' | 'memoryLimit' | 'heapPercent' | 'settings' | 'secretKeys' | 'host' | 'className' | 'issuer' | 'controllerNamespace' | 'monitoringNamespace' | 'size' | 'storageClass'
  | 'mountPath' | 'writableFolders' | 'cron' | 'timeZone' | 'user' | 'group';

export type Problems = ReadonlyMap<Question, Localized>;

/** Pods of these add to the name what makes them unlike each other: at most so much is left for it. */
const LONGEST_NAMES: Readonly<Record<string, number>> = { CronJob: 52, StatefulSet: 52, Deployment: 58 };

/** Why answers cannot be written down, by question. What they should better be is a matter of the checks. */
export function problemsOf(answers: Answers): Problems {
  const found = new Map<Question, Localized>();
  const judge = (question: Question, fault: Localized | null): void => {
    if (fault !== null) found.set(question, fault);
  };
  const { image, health, resources, ingress, network, storage, schedule, autoscaler } = answers;
  const scaled = scales(answers);
  const kind = workloadKind(answers);
  judge('name', nameFault(answers.name, LONGEST_NAMES[kind] ?? 63));
  judge('namespace', answers.namespace === '' || isLabelName(answers.namespace) ? null : NOT_A_NAME);
  judge('registry', image.registry === '' || /^[a-z0-9.-]+(?::\d+)?$/i.test(image.registry) ? null : NOT_A_REGISTRY);
  judge('repository', /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/.test(image.repository) ? null : NOT_A_REPOSITORY);
  judge('tag', image.tag === '' ? (image.digest === '' ? TAG_OR_DIGEST : null) : isTag(image.tag) ? null : NOT_A_TAG);
  judge('digest', image.digest === '' || /^sha256:[0-9a-f]{64}$/.test(image.digest) ? null : NOT_A_DIGEST);
  judge('pullSecret', image.pullSecret === '' || isSubdomain(image.pullSecret) ? null : NOT_A_NAME);
  judge('args', argumentsFault(answers.args));
  judge('user', numberFault(answers.user, 1, 2_147_483_647));
  judge('group', numberFault(answers.group, 1, 2_147_483_647));
  if (serves(answers)) {
    judge('port', numberFault(answers.port, 1, 65_535));
    judge('portName', isPortName(answers.portName) ? null : NOT_A_PORT_NAME);
    judge('readyPath', pathFault(health.readyPath, true));
    judge('livePath', pathFault(health.livePath, true));
  }
  if (kind !== 'CronJob') {
    judge('startSeconds', numberFault(health.startSeconds, 1, 3600));
    judge('periodSeconds', numberFault(health.periodSeconds, 1, 3600));
    judge('timeoutSeconds', numberFault(health.timeoutSeconds, 1, 3600));
    judge('failures', numberFault(health.failures, 1, 100));
    judge('replicas', numberFault(answers.replicas, scaled ? 1 : 0, 10_000));
    if (scaled) {
      judge('most', numberFault(autoscaler.most, Math.max(1, wholeNumber(answers.replicas) ?? 1), 10_000));
      judge('cpuPercent', numberFault(autoscaler.cpuPercent, 1, 1000));
    }
  }
  judge('cpu', amountFault(resources.cpu));
  judge('memory', amountFault(resources.memory));
  judge('cpuLimit', resources.cpuLimit === '' ? null : limitFault(resources.cpu, resources.cpuLimit));
  judge('memoryLimit', limitFault(resources.memory, resources.memoryLimit));
  judge('heapPercent', answers.heapPercent === '' ? null : numberFault(answers.heapPercent, 1, 100));
  judge('settings', settingsFault(answers));
  judge('secretKeys', answers.secretKeys.every(isVariable) ? null : NOT_A_VARIABLE);
  if (serves(answers) && ingress.on) {
    judge('host', isSubdomain(ingress.host.replace(/^\*\./, '')) && ingress.host.includes('.') ? null : NOT_A_HOST);
    judge('className', ingress.className === '' || isSubdomain(ingress.className) ? null : NOT_A_NAME);
    judge('issuer', ingress.issuer === '' || isSubdomain(ingress.issuer) ? null : NOT_A_NAME);
    if (network.on) judge('controllerNamespace', isLabelName(network.controllerNamespace) ? null : NOT_A_NAME);
  }
  if (network.on && network.monitoringNamespace !== '') judge('monitoringNamespace', isLabelName(network.monitoringNamespace) ? null : NOT_A_NAME);
  if (storage.kind !== 'none') {
    judge('size', amountFault(storage.size));
    judge('mountPath', pathFault(storage.mountPath, false) ?? (storage.mountPath === '/tmp' ? TMP_IS_THERE : null));
    if (storage.kind !== 'scratch') judge('storageClass', storage.className === '' || isSubdomain(storage.className) ? null : NOT_A_NAME);
  }
  judge('writableFolders', answers.writableFolders.map((path) => pathFault(path, false)).find((fault) => fault !== null) ?? null);
  if (schedule.on) {
    const cron = parseCron(schedule.cron);
    judge('cron', cron.ok ? null : cron.reason);
    judge('timeZone', schedule.timeZone === '' || /^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)*$/.test(schedule.timeZone) ? null : NOT_A_ZONE);
  }
  return found;
}

function nameFault(name: string, longest: number): Localized | null {
  if (!isServiceName(name)) return NOT_A_SERVICE_NAME;
  return name.length <= longest ? null : { en: `At most ${longest} characters: Kubernetes adds to it.`, ko: `Kubernetes가 뒤에 덧붙이므로 ${longest}자까지 쓸 수 있습니다.` };
}

function numberFault(text: string, least: number, most: number): Localized | null {
  const number = wholeNumber(text);
  if (number !== null && number >= least && number <= most) return null;
  return { en: `A whole number from ${least} to ${most}.`, ko: `${least}부터 ${most}까지의 정수를 쓰세요.` };
}

function pathFault(path: string, mayBeEmpty: boolean): Localized | null {
  if (path === '') return mayBeEmpty ? null : NOT_A_PATH;
  return /^\/\S*$/.test(path) && (mayBeEmpty || (path !== '/' && !path.includes(':') && !path.split('/').includes('..'))) ? null : NOT_A_PATH;
}

function amountFault(text: string): Localized | null {
  const amount = parseQuantity(text);
  if (amount === null) return quantityProblem(text) ?? NOT_AN_AMOUNT;
  return amount.nano > 0n ? null : NOT_AN_AMOUNT;
}

function limitFault(request: string, limit: string): Localized | null {
  const fault = amountFault(limit);
  const [least, most] = [parseQuantity(request), parseQuantity(limit)];
  if (fault !== null || least === null || most === null) return fault;
  return compareQuantities(least, most) > 0 ? LIMIT_BELOW_REQUEST : null;
}

function argumentsFault(args: string): Localized | null {
  const words = splitShellLine(args);
  return words.ok ? null : words.reason;
}

function isVariable(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

function settingsFault({ settings, secretKeys, heapPercent }: Answers): Localized | null {
  const names = [...settings.map(({ name }) => name), ...secretKeys, ...(heapPercent === '' ? [] : ['JAVA_TOOL_OPTIONS'])];
  if (!settings.every(({ name }) => isVariable(name))) return NOT_A_VARIABLE;
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? null : { en: `${twice} stands there twice.`, ko: `같은 이름이 두 번 있습니다: ${twice}.` };
}

const NOT_A_NAME: Localized = {
  en: 'Small letters, digits and hyphens, a letter or digit at both ends.',
  ko: '영문 소문자, 숫자, 하이픈을 쓰고 처음과 끝은 문자나 숫자여야 합니다.',
};
const NOT_A_SERVICE_NAME: Localized = {
  en: 'Small letters, digits and hyphens, beginning with a letter.',
  ko: '영문 소문자로 시작해 소문자, 숫자, 하이픈만 쓰세요.',
};
const NOT_A_PORT_NAME: Localized = { en: 'At most 15 small letters, digits and hyphens, with a letter.', ko: '영문 소문자, 숫자, 하이픈으로 15자까지 쓰고 문자가 하나는 있어야 합니다.' };
const NOT_A_REGISTRY: Localized = { en: 'A host name, with a port if need be; empty for Docker Hub.', ko: '호스트 이름(필요하면 포트 포함)을 쓰세요. Docker Hub면 비워 두세요.' };
const NOT_A_REPOSITORY: Localized = { en: 'Small letters, digits, and . _ - between them; slashes part folders.', ko: '영문 소문자와 숫자를 쓰고 사이에 . _ - 를, 경로는 / 로 구분하세요.' };
const TAG_OR_DIGEST: Localized = { en: 'A tag or a digest, so that it is known what runs.', ko: '무엇이 실행되는지 알 수 있도록 태그나 다이제스트를 쓰세요.' };
const NOT_A_TAG: Localized = { en: 'Letters, digits and . _ -, at most 128.', ko: '문자, 숫자와 . _ - 를 128자까지 쓰세요.' };
const NOT_A_DIGEST: Localized = { en: 'sha256: and 64 hexadecimal digits.', ko: 'sha256: 뒤에 16진수 64자리를 쓰세요.' };
const NOT_A_PATH: Localized = { en: 'A path that begins with a slash.', ko: '/ 로 시작하는 경로를 쓰세요.' };
const TMP_IS_THERE: Localized = { en: '/tmp is there already; choose another folder.', ko: '/tmp는 이미 있습니다. 다른 폴더를 고르세요.' };
const NOT_AN_AMOUNT: Localized = { en: 'An amount such as 250m, 512Mi or 10Gi.', ko: '250m, 512Mi, 10Gi와 같은 양을 쓰세요.' };
const LIMIT_BELOW_REQUEST: Localized = { en: 'A limit is not less than the request.', ko: '한도는 요청보다 작을 수 없습니다.' };
const NOT_A_VARIABLE: Localized = { en: 'Names of variables: letters, digits and _, no digit first.', ko: '변수 이름에는 영문자, 숫자, _ 만 쓰고 숫자로 시작하지 마세요.' };
const NOT_A_HOST: Localized = { en: 'A host name such as shop.example.com.', ko: 'shop.example.com과 같은 호스트 이름을 쓰세요.' };
const NOT_A_ZONE: Localized = { en: 'A time zone such as Asia/Seoul.', ko: 'Asia/Seoul과 같은 시간대를 쓰세요.' };
