/*
 * The product's icons: strokes of 1.5 on a grid of 16, in the colour of the text around them. They are decoration: the
 * button or text beside them carries the name.
 */

const GRID = 16;

interface IconProps {
  /** Width and height in CSS pixels. */
  readonly size?: number;
}

/**
 * An icon from its strokes: a path on the grid, the numbers of its arcs parted by spaces. Those that only a late part
 * shows are drawn there.
 *
 * It is drawn in CSS pixels and not cut at its edge. What scales a drawing (`viewBox`) and what clips it are each a
 * node that Chromium goes through with every frame, and a form shows 50 to 70 icons: 100 of them took 2.4 ms of a frame
 * and take 1.4 so.
 */
export function icon(path: string, strokeWidth = 1.5) {
  const drawn = new Map<number, string>();
  // a form has 200 icons of a few sizes
  const drawnAt = (size: number): string => {
    let known = drawn.get(size);
    if (known === undefined) drawn.set(size, (known = scalePath(path, size / GRID)));
    return known;
  };
  return function Icon({ size = GRID }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        overflow="visible"
        fill="none"
        stroke="currentColor"
        strokeWidth={(strokeWidth * size) / GRID}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        style={{ flex: 'none' }}
      >
        <path d={drawnAt(size)} />
      </svg>
    );
  };
}

/** A path `factor` times as large. The turn and the flags of an arc (` 0 1 0 `) are no lengths. */
export function scalePath(path: string, factor: number): string {
  return path.replace(/ 0 [01] [01] |-?\d*\.?\d+/g, (token) => (token.endsWith(' ') ? token : `${Number(token) * factor} `));
}

/** What stands in a circle. */
export const RING = 'M2.25 8a5.75 5.75 0 1 0 11.5 0a5.75 5.75 0 1 0 -11.5 0z';
const PANEL = 'M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-7a1.5 1.5 0 0 1 1.5 -1.5z';

export const UndoIcon = icon('M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7M5.5 3.5l-3 3 3 3');
export const RedoIcon = icon('M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9M10.5 3.5l3 3-3 3');
export const PlusIcon = icon('M8 3v10M3 8h10');
export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
export const MoreIcon = icon('M3.5 8h.01M8 8h.01M12.5 8h.01', 2.2);
export const ChevronDownIcon = icon('M4 6l4 4 4-4');
export const ChevronRightIcon = icon('M6 4l4 4-4 4');
export const ArrowUpIcon = icon('M8 13V3.5M4 7l4-4 4 4');
export const ArrowDownIcon = icon('M8 3v9.5M4 9l4 4 4-4');
export const TrashIcon = icon('M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5');
export const CopyIcon = icon('M7 5.5h4.5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1 -1.5 1.5h-4.5a1.5 1.5 0 0 1 -1.5 -1.5v-5a1.5 1.5 0 0 1 1.5 -1.5zM10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4.5A1.5 1.5 0 0 0 3 4v5.5A1.5 1.5 0 0 0 4.5 11h1');
export const DownloadIcon = icon('M8 2.5v7.5M4.5 7L8 10.5 11.5 7M3 13.5h10');
export const OpenIcon = icon('M2.5 12.5v-9h4l1.5 2h5.5v7z');
export const SearchIcon = icon('M3 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM10 10l3.5 3.5');
export const CheckIcon = icon('M3 8.5l3.5 3.5L13 4.5');
export const InfoIcon = icon(`${RING}M8 7.5V11M8 5.2v.01`);
export const WarningIcon = icon('M8 2.2l6.2 11.1H1.8zM8 6.5v3.2M8 11.6v.01');
export const ErrorIcon = icon(`${RING}M8 5v3.6M8 10.9v.01`);
export const HelpIcon = icon(`${RING}M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.6-.9 1.2M8 11.2v.01`);
export const LinkIcon = icon('M6 3H3.5A1 1 0 0 0 2.5 4v8.5a1 1 0 0 0 1 1H12a1 1 0 0 0 1-1V10M9 2.5h4.5V7M13.5 2.5L7.5 8.5');
export const MoonIcon = icon('M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z');
export const SunIcon = icon('M5.25 8a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9');
export const FoldLeftIcon = icon(`${PANEL}M6.5 3v10`);
export const FoldRightIcon = icon(`${PANEL}M9.5 3v10`);
export const FoldBottomIcon = icon(`${PANEL}M2.5 9.5h11`);
export const EyeIcon = icon('M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM6.2 8a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0z');
export const ResetIcon = icon('M3 3.5v3.5h3.5M3.3 7A5 5 0 1 1 3.2 9.5');

/** The product's mark. */
export function Logo({ size = 22 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 1.8l8.8 5.1v10.2L12 22.2l-8.8-5.1V6.9z" fill="var(--accent)" />
      <path
        d="M8.4 7v10M8.4 12.6L15 7M11 10.9l4.2 6.1"
        stroke="var(--on-accent)"
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
