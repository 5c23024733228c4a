import type { ObjectSummary } from '../../graph/summary.ts';

type Labels = Readonly<Record<string, string>>;

/** Labels by which people tell the workloads of one application apart. */
const TRACK_LABELS = ['color', 'colour', 'version', 'track', 'slot', 'deployment', 'release', 'role'];

/** What the Pods of a workload are called: their labels, or those its selector demands while no template is shown. */
export function podLabelsOf({ podLabels, ownSelector }: ObjectSummary): Labels {
  return podLabels === null || Object.keys(podLabels).length === 0 ? (ownSelector?.matchLabels ?? {}) : podLabels;
}

/** The one of some words that a workload is labelled with, or that stands at an end of its name; null: none. */
export function trackOf<Track extends string>(summary: ObjectSummary, tracks: readonly Track[]): Track | null {
  const labelled = trackIn(podLabelsOf(summary), tracks) ?? trackIn(summary.labels, tracks);
  if (labelled !== null) return labelled.track;
  const words = (summary.name ?? '').split('-');
  return tracks.find((track) => words[0] === track || words.at(-1) === track) ?? null;
}

/** The label that says it. */
export function trackIn<Track extends string>(labels: Labels, tracks: readonly Track[]): { readonly key: string; readonly track: Track } | null {
  for (const key of TRACK_LABELS) {
    const track = tracks.find((one) => Object.hasOwn(labels, key) && labels[key] === one);
    if (track !== undefined) return { key, track };
  }
  return null;
}
