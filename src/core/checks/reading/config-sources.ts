import { gathered } from '../../gathered.ts';
import { field, listField, mapField, textField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import { valueIn } from '../../yaml/locate.ts';
import type { YamlValue } from '../../yaml/nodes.ts';
import type { Path } from '../../yaml/path.ts';
import type { CheckedObject } from '../check.ts';
import { podSpecPath } from './containers.ts';
import { type Variable, variablesOf } from './environment.ts';
import { remembered } from '../../remembered.ts';

export type ConfigKind = 'ConfigMap' | 'Secret';

/** One key of a ConfigMap or Secret that becomes a variable (`env[].valueFrom`). */
export interface KeySource {
  readonly kind: ConfigKind;
  readonly name: string;
  readonly key: string;
  readonly variable: string;
  /** Of the item of `env`, from the document's root. */
  readonly path: Path;
}

/** All keys of one that become variables (`envFrom[]`). */
export interface WholeSource {
  readonly kind: ConfigKind;
  readonly name: string;
  readonly prefix: string;
  /** Of the item of `envFrom`, from the document's root. */
  readonly path: Path;
}

/** One that is mounted as files. */
export interface ConfigVolume {
  readonly kind: ConfigKind;
  readonly name: string;
  readonly volume: string;
  /** The keys that become files; null: all of them. */
  readonly items: readonly { readonly key: string; readonly path: Path }[] | null;
  /** Of the map that names it (`volumes[].configMap`), from the document's root. */
  readonly path: Path;
}

const KEY_REFS = [['configMapKeyRef', 'ConfigMap'], ['secretKeyRef', 'Secret']] as const;
const WHOLE_REFS = [['configMapRef', 'ConfigMap'], ['secretRef', 'Secret']] as const;

export const keySourcesOf = remembered((container: Container): readonly KeySource[] => {
  const sources: KeySource[] = [];
  for (const variable of variablesOf(container)) {
    if (variable.value !== null) continue;
    const from = mapField(variable.item, 'valueFrom');
    if (from === null) continue;
    for (const [ref, kind] of KEY_REFS) {
      const name = textField(from, ref, 'name');
      const key = textField(from, ref, 'key');
      if (name !== null && key !== null) sources.push(new KeyOfVariable(kind, name, key, variable));
    }
  }
  return sources;
});

/** Its path is that of the variable, made when it is asked for. */
class KeyOfVariable implements KeySource {
  readonly kind: ConfigKind;
  readonly name: string;
  readonly key: string;
  readonly variable: string;
  readonly #variable: Variable;

  constructor(kind: ConfigKind, name: string, key: string, variable: Variable) {
    this.kind = kind;
    this.name = name;
    this.key = key;
    this.variable = variable.name;
    this.#variable = variable;
  }

  get path(): Path {
    return this.#variable.path;
  }
}

export const wholeSourcesOf = remembered(({ path, value }: Container): readonly WholeSource[] =>
  gathered(listField(value, 'envFrom'), (item, index) =>
    gathered(WHOLE_REFS, ([ref, kind]): WholeSource[] => {
      const name = textField(item, ref, 'name');
      return name === null ? [] : [{ kind, name, prefix: textField(item, 'prefix') ?? '', path: [...path, 'envFrom', index] }];
    }),
  ),
);

/** ConfigMaps and Secrets among the volumes of a Pod, those inside projected ones included. */
export const configVolumesOf = remembered((object: CheckedObject): readonly ConfigVolume[] => {
  const spec = podSpecPath(object);
  if (spec === null) return [];
  return gathered(listField(valueIn(object.document.value, spec), 'volumes'), (item, index) => {
    const volume = textField(item, 'name');
    if (volume === null) return [];
    const path = [...spec, 'volumes', index];
    const projected = gathered(listField(item, 'projected', 'sources'), (source, at) =>
      configVolumesIn(source, 'name', volume, [...path, 'projected', 'sources', at]),
    );
    return [...configVolumesIn(item, 'secretName', volume, path), ...projected];
  });
});

function configVolumesIn(source: YamlValue, secretName: string, volume: string, path: Path): ConfigVolume[] {
  return gathered(['configMap', 'secret'] as const, (ref): ConfigVolume[] => {
    const kind = ref === 'configMap' ? 'ConfigMap' : 'Secret';
    const name = textField(source, ref, kind === 'Secret' ? secretName : 'name');
    if (name === null) return [];
    const at = [...path, ref];
    return [{ kind, name, volume, items: mapField(source, ref) === null ? null : itemsIn(field(source, ref), at), path: at }];
  });
}

function itemsIn(source: YamlValue | undefined, path: Path): ConfigVolume['items'] {
  if (!Array.isArray(field(source, 'items'))) return null;
  return gathered(listField(source, 'items'), (item, index) => {
    const key = textField(item, 'key');
    return key === null ? [] : [{ key, path: [...path, 'items', index] }];
  });
}

/** The places at which a container mounts a volume. */
export function mountsOf({ path, value }: Container, volume: string): readonly { readonly mount: YamlValue; readonly path: Path }[] {
  return gathered(listField(value, 'volumeMounts'), (mount, index) =>
    textField(mount, 'name') === volume ? [{ mount, path: [...path, 'volumeMounts', index] }] : [],
  );
}

/** Whether an object names a ConfigMap at all: told without parsing it. */
export function namesConfigMap({ summary }: CheckedObject): boolean {
  return summary.references.some((reference) => reference.by === 'name' && reference.kind === 'ConfigMap');
}

/** Whether it takes variables of a whole ConfigMap or Secret: told without parsing it. */
export function takesWhole({ summary }: CheckedObject): boolean {
  return summary.references.some((reference) => reference.by === 'name' && reference.path.includes('envFrom'));
}
