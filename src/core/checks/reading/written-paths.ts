import { gathered } from '../../gathered.ts';
import { parseImage } from '../../kinds/image-reference.ts';
import { listField, textField } from '../../kinds/fields.ts';
import type { Container } from '../../kinds/pods.ts';
import type { Path } from '../../yaml/path.ts';
import { expandVariables, literalVariablesOf, variablesOf } from './environment.ts';
import { javaOptionsOf } from './java.ts';
import { cleanPath } from './mounts.ts';

/** A file or folder that a container is told to write to. */
export interface WrittenPath {
  /** Cleaned. */
  readonly file: string;
  /** What says so, from the document's root. */
  readonly path: Path;
}

/**
 * The files and folders that a container is told to write to, as far as options say it by their names: of a JVM, of
 * logs, of temporary files. Any other path in them may as well be read.
 */
export function writtenPathsOf(container: Container): readonly WrittenPath[] {
  const variables = variablesOf(container);
  const options = [
    ...javaOptionsOf(container).map(({ text, path }) => ({ text, path })),
    ...gathered(['command', 'args'], (key) =>
      gathered(listField(container.value, key), (word, index) => (typeof word === 'string' ? [{ text: expandVariables(word, variables), path: [...container.path, key, index] }] : [])),
    ),
  ];
  const found = [
    ...gathered(options, ({ text, path }) => [...text.matchAll(OPTION)].map((match) => ({ file: match[1] ?? '', path }))),
    ...literalVariablesOf(container)
      .filter(({ name }) => WRITING_VARIABLE.test(name))
      .map(({ value, path }) => ({ file: value, path: [...path, 'value'] })),
    ...cachesOf(container),
  ];
  const absolute = found.filter(({ file }) => /^\/[^\s*]+$/.test(file)).map(({ file, path }) => ({ file: cleanPath(file), path }));
  return [...new Map(absolute.map((one) => [one.file, one])).values()];
}

const OPTION =
  /(?:-XX:HeapDumpPath=|-XX:ErrorFile=|-XX:LogFile=|-Djava\.io\.tmpdir=|-Dlogging\.file\.(?:name|path)=|-Dlogging\.path=|-Xloggc:|-Xlog:[^\s:]*:file=|--?(?:log[-_]?file|log[-_]?dir|pid[-_]?file|cache[-_]?dir|tmp[-_]?dir|temp[-_]?dir)[= ])["']?(\/[^\s"',:]*)/g;

const WRITING_VARIABLE = /^(?:TMPDIR|TMP|TEMP|(?:.*_)?(?:LOG|LOGS|LOGGING)_(?:FILE|DIR|PATH|FILE_NAME|FILE_PATH)|(?:.*_)?(?:CACHE|TMP|TEMP)_(?:DIR|PATH)|(?:.*_)?PID_?FILE)$/;

/** Images of nginx that are not made for it write to these before they answer. */
function cachesOf({ path, value }: Container): readonly WrittenPath[] {
  const written = textField(value, 'image');
  const image = written === null ? null : parseImage(written);
  const isNginx = image !== null && /(?:^|\/)nginx$/.test(image.repository);
  return isNginx ? ['/var/cache/nginx', '/var/run'].map((file) => ({ file, path: [...path, 'image'] })) : [];
}
