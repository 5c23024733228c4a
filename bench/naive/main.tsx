// The opponent of the benchmark: form and YAML kept equal in the way that comes to mind first. Objects are the state;
// each key in a field dumps all of them and gives the editor a new text. Same libraries, same form size.
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { dump, loadAll } from 'js-yaml';
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/languages/definitions/yaml/register';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    /** Shows a bundle: form of its first document, and all of it in the editor. */
    readonly showBundle: (text: string) => void;
    /** What is about to be pasted. */
    bundle: string;
  }
}

type Loaded = Record<string, unknown>;

const FIELDS = [
  ['Image', ['spec', 'template', 'spec', 'containers', 0, 'image']],
  ['Name', ['metadata', 'name']],
  ['Namespace', ['metadata', 'namespace']],
  ['Replicas', ['spec', 'replicas']],
  ['Service account', ['spec', 'template', 'spec', 'serviceAccountName']],
  ['CPU', ['spec', 'template', 'spec', 'containers', 0, 'resources', 'requests', 'cpu']],
  ['Memory', ['spec', 'template', 'spec', 'containers', 0, 'resources', 'requests', 'memory']],
  ['Pull policy', ['spec', 'template', 'spec', 'containers', 0, 'imagePullPolicy']],
] as const;

type FieldPath = readonly (string | number)[];

function read(value: unknown, path: FieldPath): string {
  let at = value;
  for (const step of path) at = (at as Record<string | number, unknown> | undefined)?.[step];
  return at === undefined ? '' : String(at);
}

function written(value: unknown, [step, ...rest]: FieldPath, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? written(item, rest, text) : item));
  return { ...(value as Loaded), [step]: written((value as Loaded)[step], rest, text) };
}

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
const reactRoot = createRoot(root);

function Naive(props: { readonly text: string }) {
  const [documents, setDocuments] = useState(() => loadAll(props.text));
  const pane = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(null);
  useEffect(() => {
    if (pane.current === null) return undefined;
    const made = monaco.editor.create(pane.current, { language: 'yaml', automaticLayout: true, wordBasedSuggestions: 'off' });
    editor.current = made;
    return () => made.dispose();
  }, []);
  useEffect(() => {
    editor.current?.setValue(documents.map((document) => dump(document)).join('---\n'));
  }, [documents]);
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', height: '95vh' }}>
      <Stack spacing={1}>
        {FIELDS.map(([label, path]) => (
          <TextField
            key={label}
            label={label}
            value={read(documents[0], path)}
            onChange={(event) => setDocuments([written(documents[0], path, event.target.value), ...documents.slice(1)])}
          />
        ))}
      </Stack>
      <div ref={pane} />
    </div>
  );
}

Object.defineProperty(window, 'showBundle', {
  value: (text: string) => reactRoot.render(<Naive key={performance.now()} text={text} />),
});
