import { expect, type CDPSession, type Page } from '@playwright/test';

/** What marks an error or a warning in the text. */
export const FINDING_MARK = '.view-line [class*="errorMark"], .view-line [class*="warningMark"]';

interface Place {
  readonly lineNumber: number;
  readonly column: number;
}

interface Range {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

interface Model {
  getValue(): string;
  getAllDecorations(): readonly { readonly range: Range; readonly options: { readonly inlineClassName?: string | null } }[];
  readonly uri: { readonly path: string };
}

/** What the tests use of Monaco, which is on the page when it is told to be (`globalAPI`, see KubewrightPage.prepare). */
export interface EditorOnPage {
  focus(): void;
  getModel(): Model | null;
  getPosition(): Place | null;
  setPosition(place: Place): void;
  getSelections(): readonly { readonly positionLineNumber: number; readonly positionColumn: number }[] | null;
  setSelections(selections: readonly object[]): void;
  getVisibleRanges(): readonly { readonly startLineNumber: number; readonly endLineNumber: number }[];
  getScrollTop(): number;
  setScrollTop(top: number): void;
  trigger(source: string, command: string, argument: unknown): void;
  getAction(id: string): { isSupported(): boolean; run(): Promise<void> } | null;
}

interface MonacoOnPage {
  readonly monaco?: {
    readonly editor: {
      getEditors(): readonly EditorOnPage[];
      getModelMarkers(filter: { readonly resource: unknown }): readonly Range[];
      onDidChangeMarkers(listener: () => void): void;
    };
  };
}

interface CountingPage {
  /** How often Monaco has told of other markers, since they are counted. */
  markerChanges?: number;
}

/** The editor of the YAML column. Lines and columns count from 1. */
export class YamlEditor {
  readonly page: Page;
  #session: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the editor is loaded and shows a file. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { monaco } = window as unknown as MonacoOnPage;
      return monaco?.editor.getEditors().some((editor) => editor.getModel() !== null) === true;
    });
  }

  async run<T, A>(work: (editor: EditorOnPage, argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const handle = await this.page.evaluateHandle(() => {
      const [editor] = (window as unknown as MonacoOnPage).monaco?.editor.getEditors() ?? [];
      if (editor === undefined) throw new Error('no editor on the page');
      return editor;
    });
    return handle.evaluate(work as (editor: EditorOnPage, argument: unknown) => T | Promise<T>, argument);
  }

  text(): Promise<string> {
    return this.run((editor) => editor.getModel()?.getValue() ?? '', null);
  }

  async expectText(expected: string): Promise<void> {
    await expect.poll(() => this.text()).toBe(expected);
  }

  async cursor(): Promise<[line: number, column: number]> {
    return this.run((editor) => {
      const place = editor.getPosition();
      return [place?.lineNumber ?? 0, place?.column ?? 0] as [number, number];
    }, null);
  }

  /** Puts the cursor at a place, with the focus. */
  async at(line: number, column: number): Promise<void> {
    await this.run((editor, [lineNumber, columnNumber]) => {
      editor.setPosition({ lineNumber, column: columnNumber });
      editor.focus();
    }, [line, column] as const);
  }

  /** Several cursors, with the focus. */
  async cursorsAt(places: readonly (readonly [line: number, column: number])[]): Promise<void> {
    await this.run((editor, wanted) => {
      editor.setSelections(
        wanted.map(([line, column]) => ({
          selectionStartLineNumber: line,
          selectionStartColumn: column,
          positionLineNumber: line,
          positionColumn: column,
        })),
      );
      editor.focus();
    }, places);
  }

  cursors(): Promise<[number, number][]> {
    return this.run(
      (editor) => (editor.getSelections() ?? []).map((at): [number, number] => [at.positionLineNumber, at.positionColumn]),
      null,
    );
  }

  /** Where findings are drawn, and where the editor says that they are, as `line:column-column`. */
  async marks(): Promise<{ readonly drawn: readonly string[]; readonly told: readonly string[] }> {
    return this.run((editor) => {
      const told = (window as unknown as MonacoOnPage).monaco?.editor.getModelMarkers({ resource: editor.getModel()?.uri }) ?? [];
      const drawn = (editor.getModel()?.getAllDecorations() ?? []).filter(({ options }) => /(?:error|warning|info)Mark/.test(options.inlineClassName ?? '')).map(({ range }) => range);
      const places = (ranges: readonly Range[]): string[] =>
        ranges.map((at) => `${at.startLineNumber}:${at.startColumn}-${at.endLineNumber === at.startLineNumber ? '' : `${at.endLineNumber}:`}${at.endColumn}`).sort();
      return { drawn: places(drawn), told: places(told) };
    }, null);
  }

  /** How often the markers have changed since this was last asked. */
  async markerChanges(): Promise<number> {
    return this.page.evaluate(() => {
      const counting = window as unknown as CountingPage;
      const { markerChanges } = counting;
      counting.markerChanges = 0;
      if (markerChanges === undefined) {
        (window as unknown as MonacoOnPage).monaco?.editor.onDidChangeMarkers(() => (counting.markerChanges = (counting.markerChanges ?? 0) + 1));
      }
      return markerChanges ?? 0;
    });
  }

  /** How often the editor's text had to be corrected to be the file's. */
  async mismatches(): Promise<number> {
    return Number(await this.page.locator('[data-mismatches]').getAttribute('data-mismatches'));
  }

  /** What an input method shows while it composes. */
  async compose(text: string): Promise<void> {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    await this.#session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  /** Ends the composition with this text. */
  async commit(text: string): Promise<void> {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    await this.#session.send('Input.insertText', { text });
  }
}
