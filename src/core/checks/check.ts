import type { LinkedDockerfile, LinkedObject, NearMiss } from '../graph/object-index.ts';
import type { Use } from '../graph/references.ts';
import type { LabelSelector, ObjectSummary } from '../graph/summary.ts';
import type { Fragment } from '../kinds/fragment.ts';
import type { KindName } from '../kinds/index.ts';
import type { Localized } from '../localized.ts';
import type { TargetVersion } from '../schema/target-version.ts';
import type { Range } from '../text/edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { YamlMap, YamlValue } from '../yaml/nodes.ts';
import type { Path } from '../yaml/path.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Which tab of the designer a finding belongs to; 'document' for what belongs to none. */
export type Area = 'workload' | 'probes' | 'scaling' | 'security' | 'networking' | 'config' | 'storage' | 'document';

/**
 * A check. What it may look at is in its type: `text` the document as text and tree, `object` one object of a
 * document, `bundle` also the summaries of other objects. So the runner knows what to run again after an edit.
 */
export type Check = TextCheck | ObjectCheck | BundleCheck;

export interface CheckWords {
  /** As in the catalogue; also the file name. */
  readonly id: string;
  /** The usual one; a report may carry another. */
  readonly severity: Severity;
  readonly area: Area;
  readonly title: Localized;
  readonly why: Localized;
  /** What to do, in a sentence. */
  readonly todo: Localized;
  /** https address of the documentation behind it. */
  readonly source: string;
  /** Reported only where somebody asked for it by name: a matter of taste, or of a policy that not everybody has. */
  readonly optIn?: true;
}

/** Tools whose checks ours are compared with. */
export type Peer = 'kube-linter' | 'kube-score' | 'polaris' | 'checkov' | 'kubescape' | 'datree' | 'kyverno' | 'pss';

export type Peers = Readonly<Partial<Record<Peer, readonly string[]>>>;

/** Checks that run together, and the version of Kubernetes they are run for. Runs of one set can follow each other. */
export interface CheckSet {
  readonly checks: readonly Check[];
  readonly target: TargetVersion;
  /** Of these checks every finding has this severity. */
  readonly severities?: ReadonlyMap<string, Severity>;
}

/** Runs on every document, also a broken one. */
export interface TextCheck extends CheckWords {
  readonly scope: 'text';
  readonly find: (document: YamlDocument) => readonly Report[];
  /** Set for one of many that read a document together: none of them has to be asked where it finds nothing. */
  readonly family?: TextFamily;
}

/** What all checks of a family find in a document, by their ids; empty for nearly every document. */
export type TextFamily = (document: YamlDocument) => ReadonlyMap<string, readonly Report[]>;

interface OfKinds extends CheckWords {
  /** Kinds whose objects carry the finding. The objects of a List are visited like any other. */
  readonly kinds: readonly KindName[] | 'all';
  /** Parts of objects that show enough to be checked as well. */
  readonly fragments?: readonly Fragment[];
}

export interface ObjectCheck extends OfKinds {
  readonly scope: 'object';
  readonly find: (object: CheckedObject) => readonly Report[];
}

export interface BundleCheck extends OfKinds {
  readonly scope: 'bundle';
  /** Which other objects it asks for. Asking for any else throws, because nothing would run it again. */
  readonly reads: readonly Facet[];
  readonly find: (object: CheckedObject, bundle: Bundle) => readonly Report[];
}

/** Objects of a kind, or all that are or make Pods, of whatever kind; 'objects': everything there is but Dockerfiles. */
export type Facet = KindName | 'pods' | 'objects' | 'dockerfiles';

/** One object of a document as checks see it. The document is parsed when `document` or `value` is first asked for. */
export interface CheckedObject {
  readonly document: YamlDocument;
  /** Where the object stands in the document; every path of a report begins with it. */
  readonly path: Path;
  readonly value: YamlMap;
  readonly summary: ObjectSummary;
  /** The version of Kubernetes that the file is meant for. */
  readonly target: TargetVersion;
}

/**
 * Questions about the objects of the bundle, answered from summaries. `look` alone opens another document: the check
 * then runs again when that document's text changes, so ask for few.
 */
export interface Bundle {
  /** All objects of a kind, and parts of one that are recognised, in the order of the files. */
  readonly ofKind: (kind: KindName) => readonly LinkedObject[];
  /** All objects that are or make Pods. */
  readonly podMakers: () => readonly LinkedObject[];
  /** Those of them with a name, in a namespace. */
  readonly podMakersNamed: (name: string, namespace: string | null) => readonly LinkedObject[];
  /** Those of a namespace whose Pods a selector matches. */
  readonly selectedBy: (selector: LabelSelector, namespace: string | null) => readonly LinkedObject[];
  /** Objects of a kind whose selector matches Pods with these labels in this namespace. */
  readonly selecting: (
    kind: KindName,
    podLabels: Readonly<Record<string, string>>,
    namespace: string | null,
  ) => readonly LinkedObject[];
  /** Objects of a kind whose selector matches no Pod of their namespace, each with what misses it by one label. */
  readonly nearMisses: (kind: KindName) => readonly NearMiss[];
  /** Objects of a kind that name this object (group, kind, name, namespace). */
  readonly naming: (kind: KindName, target: ObjectSummary) => readonly LinkedObject[];
  /** Objects of a kind with a name, in a namespace (null also for kinds without). */
  readonly named: (kind: KindName, name: string, namespace: string | null) => readonly LinkedObject[];
  /** The Dockerfiles that lie beside the manifests; nearly always none. */
  readonly dockerfiles: () => readonly LinkedDockerfile[];
  /** Every object, in the order of the files; `reads` needs 'objects'. */
  readonly objects: () => readonly LinkedObject[];
  /**
   * The references of an object to objects of a kind, or by selector to Pods, and to parts of such objects (the keys of
   * a ConfigMap): where they lead, and what is missing.
   */
  readonly uses: (object: LinkedObject, of: KindName | 'pods') => readonly Use[];
  /**
   * The references of objects of a kind that lead to an object, by name or by selector, or to a part of it; 'objects':
   * of any object, parts that stand alone included.
   */
  readonly usedBy: (object: LinkedObject, by: KindName | 'objects') => readonly Use[];
  /** The object that is checked, as the index holds it. */
  readonly self: LinkedObject;
  /** What is written in another object; null while its document has no value. */
  readonly look: (object: LinkedObject) => YamlMap | null;
}

/** What a check reports, before it is located. */
export interface Report {
  /** The field it is about; it may be absent from the document (then the nearest existing ancestor is marked). */
  readonly path: Path;
  /** One sentence for the field; the check's title when left out. */
  readonly message?: Localized;
  readonly severity?: Severity;
  /** The check's usual one when left out. */
  readonly area?: Area;
  /** Exact place when the path cannot say it (a duplicate key, a syntax error). */
  readonly range?: Range;
  readonly related?: Related;
  readonly fix?: Fix;
  readonly open?: Open;
}

/** The other place a finding speaks of: a document's `key` (null: the same document), and where in it. */
export interface Related {
  readonly key: string | null;
  readonly path: Path;
  readonly range?: Range;
}

/** A mend as data, so that findings can come from a worker; `applyFix` turns it into proved edits. */
export interface Fix {
  /** What the button says it will do: "Remove replicas". */
  readonly label: Localized;
  /** true: safe without a choice of the user, so part of "fix all safe". */
  readonly safe: boolean;
  /** All of them or none. */
  readonly steps: readonly FixStep[];
}

export type FixStep =
  | { readonly op: 'set'; readonly path: Path; readonly value: YamlValue }
  /** `withEmpty`: keys of maps and lists that go as well when this leaves nothing in them. */
  | { readonly op: 'remove'; readonly path: Path; readonly withEmpty?: readonly string[] }
  /** Gives the key at this path another name. */
  | { readonly op: 'rename'; readonly path: Path; readonly to: string }
  /** Of the entries with the key at this path, removes all but the last, which is the one that counts. */
  | { readonly op: 'remove-earlier-entries'; readonly path: Path }
  /** Puts `---` between objects that read as one: the document becomes several, so it must be the only step. */
  | { readonly op: 'separate-objects' };

/** Where the user makes the choice that no fix can make: a form of an area, at a path. */
export interface Open {
  readonly label: Localized;
  readonly area: Area;
  readonly path: Path;
}

/** A report with its place. Plain data. */
export interface Finding {
  /** Stable while the same thing is wrong at the same place: document key, check, pointer. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly area: Area;
  readonly documentKey: string;
  readonly path: Path;
  /** In the document's text. For an absent field: the key (or list item) of its nearest existing ancestor. */
  readonly range: Range;
  readonly message: Localized;
  readonly related: Related | null;
  readonly fix: Fix | null;
  readonly open: Open | null;
  /** Set when an annotation of the object says that it shall not be reported. */
  readonly muted: Muted | null;
  /** The finding of the same document that says this too, in sum, with others; its id. */
  readonly partOf?: string;
}

/** Who said that a finding shall not be reported. */
export interface Muted {
  /** Whose annotation it is; null: ours. */
  readonly by: Peer | null;
  /** Of the annotation, from the document's root. */
  readonly path: Path;
  /** As written there; null where nothing is. */
  readonly reason: string | null;
}

/**
 * A case of a check as data. Several documents in `yaml` form a bundle. A find is a pointer (`#1/spec/replicas` in
 * document 1, from 0; without `#n` document 0), followed by a blank and the severity when it is not the check's usual.
 */
export interface CheckCase {
  readonly name: string;
  readonly yaml: string;
  /** Dockerfiles that lie beside it, by name. */
  readonly dockerfiles?: Readonly<Record<string, string>>;
  readonly finds: readonly string[];
  /** The whole text after all fixes (those that need the user's consent too); only for cases with fixes. */
  readonly fixed?: string;
}
