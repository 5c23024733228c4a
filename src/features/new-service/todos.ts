import { serves, scales, type Answers } from '../../core/new-service/answers.ts';
import { SECRET_SUFFIX } from '../../core/new-service/names.ts';
import type { Localized } from '../../core/localized.ts';
import { WORDS } from './words.ts';

/** Something the cluster must have before the file is applied, and the command that makes it or looks for it. */
export interface Todo {
  readonly text: Localized;
  readonly command: string;
}

/** Values of Secrets are read from files: on a command line they would stay in the history of the shell. */
export function todosOf(answers: Answers): readonly Todo[] {
  const { name, namespace, image, secretKeys, storage, ingress } = answers;
  const inNamespace = namespace === '' ? '' : ` -n ${namespace}`;
  const claims = storage.kind !== 'none' && storage.kind !== 'scratch' && storage.className !== '';
  const published = serves(answers) && ingress.on;
  const todos: (Todo | null)[] = [
    namespace !== '' && !answers.ownNamespace ? { text: WORDS.namespaceTodo, command: `kubectl create namespace ${namespace}` } : null,
    secretKeys.length > 0 ? { text: WORDS.secretTodo, command: `kubectl create secret generic ${name}${SECRET_SUFFIX}${inNamespace} --from-env-file=${name}.env` } : null,
    image.pullSecret !== '' ? { text: WORDS.pullTodo, command: `kubectl create secret docker-registry ${image.pullSecret}${inNamespace} --from-file=.dockerconfigjson=$HOME/.docker/config.json` } : null,
    claims ? { text: WORDS.classTodo, command: `kubectl get storageclass ${storage.className}` } : null,
    published && ingress.className !== '' ? { text: WORDS.ingressTodo, command: `kubectl get ingressclass ${ingress.className}` } : null,
    published && ingress.issuer !== '' ? { text: WORDS.issuerTodo, command: `kubectl get clusterissuer ${ingress.issuer}` } : null,
    scales(answers) ? { text: WORDS.metricsTodo, command: 'kubectl top pods -A' } : null,
  ];
  return todos.filter((todo) => todo !== null);
}
