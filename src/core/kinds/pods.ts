import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';
import { isMap } from '../yaml/value.ts';
import { field, listField, textField } from './fields.ts';
import { type KindName, kindNamed } from './index.ts';

/**
 * `main`: runs as long as the Pod. `sidecar`: so does this one, an init container with `restartPolicy: Always`
 * (Kubernetes 1.29). `init`: runs before. `ephemeral`: added by hand to look inside.
 */
export type ContainerRole = 'main' | 'sidecar' | 'init' | 'ephemeral';

export interface Container {
  /** From the root of the document. */
  readonly path: Path;
  readonly value: YamlMap;
  readonly role: ContainerRole;
}

/**
 * Where the Pods of an object are described (`metadata` and `spec` below it), from the object's root; null when it
 * makes none. Kinds we do not know are taken to make Pods where `spec.template` looks like one (Rollout, Knative).
 */
export function podTemplateOf(known: KindName | null, object: YamlValue): readonly string[] | null {
  if (known !== null) return kindNamed(known).podTemplate;
  const named = textField(object, 'kind') !== null;
  return named && listField(object, 'spec', 'template', 'spec', 'containers').some(isMap) ? ['spec', 'template'] : null;
}

/** The containers of a Pod spec, in the order main, init, ephemeral. @param path of the Pod spec in the document. */
export function containersIn(podSpec: YamlValue | undefined, path: Path): Container[] {
  const of = (list: string, role: (container: YamlMap) => ContainerRole): Container[] =>
    listField(podSpec, list).flatMap((value, index) =>
      isMap(value) ? [{ path: [...path, list, index], value, role: role(value) }] : [],
    );
  return [
    ...of('containers', () => 'main'),
    ...of('initContainers', (container) => (field(container, 'restartPolicy') === 'Always' ? 'sidecar' : 'init')),
    ...of('ephemeralContainers', () => 'ephemeral'),
  ];
}

/** A port that a container says it listens on. */
export interface ListeningPort {
  /** Name of the container; null while it has none. */
  readonly container: string | null;
  readonly name: string | null;
  readonly number: number;
  readonly protocol: string;
  /** Of the item of `ports`, from the root of the document. */
  readonly path: Path;
}

/** Ports of the containers that run as long as the Pod. @param path of the Pod spec in the document */
export function listeningPorts(podSpec: YamlValue | undefined, path: Path): readonly ListeningPort[] {
  return containersIn(podSpec, path)
    .filter(({ role }) => role === 'main' || role === 'sidecar')
    .flatMap((container) =>
      listField(container.value, 'ports').flatMap((port, index): ListeningPort[] => {
        const number = field(port, 'containerPort');
        if (typeof number !== 'number') return [];
        return [
          {
            container: textField(container.value, 'name'),
            name: textField(port, 'name'),
            number,
            protocol: textField(port, 'protocol') ?? 'TCP',
            path: [...container.path, 'ports', index],
          },
        ];
      }),
    );
}
