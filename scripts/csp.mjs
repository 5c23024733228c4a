/**
 * The Content Security Policy, once for both ways it is given: as header by scripts/serve.mjs and as meta tag in the
 * built page (vite.config.ts), so that any static host keeps it.
 *
 * - `style-src 'unsafe-inline'`: Monaco and Emotion write style elements at run time; with nonces Monaco loses its
 *   colours. Inline scripts stay forbidden.
 * - `img-src data:`: Monaco draws its squiggles as data images. No other origin: a hover in the editor may hold an
 *   `<img>`, and must not be able to fetch it.
 * - `trusted-types`: the policies that Monaco 0.57 creates, and `app-worker`, which is ours for worker addresses.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': [
    'app-worker',
    'editorViewLayer',
    'domLineBreaksComputer',
    'stickyScrollViewLayer',
    'editorGhostText',
    'tokenizeToString',
    'diffEditorWidget',
    'diffReview',
    'richScreenReaderContent',
    'standaloneColorizer',
    'defaultWorkerFactory',
    'domSanitize0',
    'dompurify',
    'dompurify#monaco',
  ],
};

/** Browsers ignore these in a meta tag, and complain about them on the console. */
const HEADER_ONLY = new Set(['frame-ancestors']);

/** The value of the `Content-Security-Policy` header. */
export function policyHeader() {
  return print(Object.entries(DIRECTIVES));
}

/** The content of `<meta http-equiv="Content-Security-Policy">`. */
export function policyMeta() {
  return print(Object.entries(DIRECTIVES).filter(([name]) => !HEADER_ONLY.has(name)));
}

/** @param {[string, readonly string[]][]} directives */
function print(directives) {
  return directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
