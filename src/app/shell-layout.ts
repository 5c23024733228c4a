/** How the panes of the shell are laid out, as the user left them. Sizes in CSS pixels. */
export interface ShellLayout {
  readonly resources: number;
  readonly yaml: number;
  readonly problems: number;
  readonly folded: Readonly<Record<Pane, boolean>>;
}

export type Pane = 'resources' | 'yaml' | 'problems';

/** What a narrow window shows one of at a time. */
export type NarrowPane = Pane | 'designer';

export const PANE_LIMITS = {
  resources: { min: 180, max: 420 },
  yaml: { min: 300, max: 960 },
  problems: { min: 96, max: 480 },
} as const satisfies Record<Pane, { readonly min: number; readonly max: number }>;

export const INITIAL_LAYOUT: ShellLayout = {
  resources: 248,
  yaml: 470,
  problems: 148,
  folded: { resources: false, yaml: false, problems: false },
};

/** The least the designer is left with while another column grows. */
const DESIGNER_MIN = 420;

/**
 * The layout in a window of that width: the columns a user made wide on a big screen give way on a small one, the
 * YAML first. The stored layout stays as it was.
 */
export function fittedLayout(layout: ShellLayout, width: number): ShellLayout {
  const resources = layout.folded.resources ? 0 : layout.resources;
  const room = width - resources - DESIGNER_MIN;
  return { ...layout, yaml: Math.max(PANE_LIMITS.yaml.min, Math.min(layout.yaml, room)) };
}

/** The layout a preference holds; what is missing or out of range is as at first. */
export function layoutFrom(stored: unknown): ShellLayout {
  if (typeof stored !== 'object' || stored === null) return INITIAL_LAYOUT;
  const entries = new Map<string, unknown>(Object.entries(stored));
  const folded = new Map<string, unknown>(Object.entries(entries.get('folded') ?? {}));
  const size = (pane: Pane): number => {
    const value = entries.get(pane);
    const { min, max } = PANE_LIMITS[pane];
    return typeof value === 'number' && value >= min && value <= max ? value : INITIAL_LAYOUT[pane];
  };
  const isFolded = (pane: Pane): boolean => folded.get(pane) === true;
  return {
    resources: size('resources'),
    yaml: size('yaml'),
    problems: size('problems'),
    folded: { resources: isFolded('resources'), yaml: isFolded('yaml'), problems: isFolded('problems') },
  };
}
