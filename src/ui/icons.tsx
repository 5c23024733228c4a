import type { ReactNode } from 'react';

/*
 * The product's icons: strokes of 1.5 on a grid of 16, in the colour of the text around them. They are decoration: the
 * button or text beside them carries the name.
 */

interface IconProps {
  /** Width and height in CSS pixels. */
  readonly size?: number;
}

/** An icon from its drawing; those that only a late part shows are drawn there. */
export function icon(drawing: ReactNode) {
  return function Icon({ size = 16 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        style={{ flex: 'none' }}
      >
        {drawing}
      </svg>
    );
  };
}

export const UndoIcon = icon(<path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7M5.5 3.5l-3 3 3 3" />);
export const RedoIcon = icon(<path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9M10.5 3.5l3 3-3 3" />);
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />);
export const CloseIcon = icon(<path d="M4 4l8 8M12 4l-8 8" />);
export const MoreIcon = icon(<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2.2} />);
export const ChevronDownIcon = icon(<path d="M4 6l4 4 4-4" />);
export const ChevronRightIcon = icon(<path d="M6 4l4 4-4 4" />);
export const ArrowUpIcon = icon(<path d="M8 13V3.5M4 7l4-4 4 4" />);
export const ArrowDownIcon = icon(<path d="M8 3v9.5M4 9l4 4 4-4" />);
export const TrashIcon = icon(<path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5" />);
export const CopyIcon = icon(
  <>
    <rect x="5.5" y="5.5" width="7.5" height="8" rx="1.5" />
    <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4.5A1.5 1.5 0 0 0 3 4v5.5A1.5 1.5 0 0 0 4.5 11h1" />
  </>,
);
export const DownloadIcon = icon(<path d="M8 2.5v7.5M4.5 7L8 10.5 11.5 7M3 13.5h10" />);
export const OpenIcon = icon(<path d="M2.5 12.5v-9h4l1.5 2h5.5v7z" />);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4" />
    <path d="M10 10l3.5 3.5" />
  </>,
);
export const CheckIcon = icon(<path d="M3 8.5l3.5 3.5L13 4.5" />);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 7.5V11M8 5.2v.01" />
  </>,
);
export const WarningIcon = icon(<path d="M8 2.2l6.2 11.1H1.8zM8 6.5v3.2M8 11.6v.01" />);
export const ErrorIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 5v3.6M8 10.9v.01" />
  </>,
);
export const HelpIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.6-.9 1.2M8 11.2v.01" />
  </>,
);
export const LinkIcon = icon(<path d="M6 3H3.5A1 1 0 0 0 2.5 4v8.5a1 1 0 0 0 1 1H12a1 1 0 0 0 1-1V10M9 2.5h4.5V7M13.5 2.5L7.5 8.5" />);
export const MoonIcon = icon(<path d="M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z" />);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
  </>,
);
export const FoldLeftIcon = icon(
  <>
    <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
    <path d="M6.5 3v10" />
  </>,
);
export const FoldRightIcon = icon(
  <>
    <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
    <path d="M9.5 3v10" />
  </>,
);
export const FoldBottomIcon = icon(
  <>
    <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
    <path d="M2.5 9.5h11" />
  </>,
);
export const EyeIcon = icon(
  <>
    <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z" />
    <circle cx="8" cy="8" r="1.8" />
  </>,
);
export const ResetIcon = icon(<path d="M3 3.5v3.5h3.5M3.3 7A5 5 0 1 1 3.2 9.5" />);

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
