import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript-js';

/** What a declaration file says that a value looks like. */
export type Shape =
  | { readonly is: 'string' | 'number' | 'boolean' | 'any'; readonly choices: readonly string[] }
  | { readonly is: 'list'; readonly items: Shape }
  | { readonly is: 'reference'; readonly module: string }
  | { readonly is: 'either'; readonly shapes: readonly Shape[] }
  | { readonly is: 'map'; readonly members: ReadonlyMap<string, DeclaredMember>; readonly values: Shape | null; readonly bases: readonly string[] };

export interface DeclaredMember {
  readonly shape: Shape;
  readonly optional: boolean;
  readonly description: string;
}

export interface Declaration {
  readonly shape: Shape;
  readonly description: string;
}

/** What the declaration files say, by the names of the modules that validate the same: `IoK8sApiCoreV1Pod`. */
export function readDeclarations(files: readonly string[]): ReadonlyMap<string, Declaration> {
  return new Map(files.flatMap((file) => new DeclarationFile(file).declarations()));
}

/** The interface `IIoK8sApiCoreV1Pod`, not the class `IoK8sApiCoreV1Pod`. */
const INTERFACE_OF_MODULE = /^I(?:Io|Com)[A-Z]/;

class DeclarationFile {
  readonly #source: ts.SourceFile;
  readonly #file: string;
  readonly #moduleByName = new Map<string, string>();

  constructor(file: string) {
    this.#file = file;
    this.#source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, false);
    for (const statement of this.#source.statements) this.#collectNames(statement);
  }

  declarations(): readonly (readonly [module: string, declaration: Declaration])[] {
    return this.#source.statements.flatMap((statement) => {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) return [];
      const module = this.#moduleByName.get(statement.name.text);
      if (module === undefined) return [];
      const shape = ts.isTypeAliasDeclaration(statement) ? this.#shape(statement.type) : this.#map(statement.members, this.#bases(statement));
      return [[module, { shape, description: this.#description(statement) }] as const];
    });
  }

  /** `export type { IPod as IIoK8sApiCoreV1Pod }` names its own, imports name the others, a class tells its validator. */
  #collectNames(statement: ts.Statement): void {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)) {
      for (const { propertyName, name } of statement.exportClause.elements) {
        if (propertyName !== undefined && INTERFACE_OF_MODULE.test(name.text)) this.#moduleByName.set(propertyName.text, name.text.slice(1));
      }
    } else if (ts.isImportDeclaration(statement) && statement.importClause?.namedBindings !== undefined && ts.isNamedImports(statement.importClause.namedBindings)) {
      for (const { propertyName, name } of statement.importClause.namedBindings.elements) {
        if (INTERFACE_OF_MODULE.test(name.text)) this.#moduleByName.set(name.text, name.text.slice(1));
        else if ((propertyName ?? name).text === 'IObjectMeta') this.#moduleByName.set(name.text, 'IoK8sApimachineryPkgApisMetaV1ObjectMeta');
      }
    } else if (ts.isInterfaceDeclaration(statement) && !this.#moduleByName.has(statement.name.text)) {
      const module = this.#validator();
      if (module !== null) this.#moduleByName.set(statement.name.text, module);
    }
  }

  #validator(): string | null {
    const script = this.#file.replace(/\.d\.ts$/, '.js');
    return existsSync(script) ? (/\/_schemas\/(\w+)\.js"/.exec(readFileSync(script, 'utf8'))?.[1] ?? null) : null;
  }

  #bases({ heritageClauses = [] }: { readonly heritageClauses?: readonly ts.HeritageClause[] | undefined }): readonly string[] {
    return heritageClauses.flatMap(({ types }) =>
      types.flatMap(({ expression }) => (ts.isIdentifier(expression) && expression.text !== 'TypeMeta' ? [this.#moduleOf(expression)] : [])),
    );
  }

  #map(elements: readonly ts.TypeElement[], bases: readonly string[] = []): Shape {
    const members = new Map<string, DeclaredMember>();
    let values: Shape | null = null;
    for (const element of elements) {
      if (ts.isIndexSignatureDeclaration(element)) values = this.#shape(element.type);
      else if (ts.isPropertySignature(element) && element.type !== undefined && (ts.isStringLiteral(element.name) || ts.isIdentifier(element.name))) {
        members.set(element.name.text, {
          shape: this.#shape(element.type),
          optional: element.questionToken !== undefined,
          description: this.#description(element),
        });
      } else throw this.#unexpected(element);
    }
    return { is: 'map', members, values, bases };
  }

  #shape(type: ts.TypeNode): Shape {
    if (ts.isTypeLiteralNode(type)) return this.#map(type.members);
    if (ts.isParenthesizedTypeNode(type)) return this.#shape(type.type);
    if (ts.isArrayTypeNode(type)) return { is: 'list', items: this.#shape(type.elementType) };
    if (ts.isUnionTypeNode(type)) return union(type.types.filter((part) => !isNull(part)).map((part) => this.#shape(part)));
    if (ts.isIntersectionTypeNode(type)) return this.#intersection(type);
    if (ts.isLiteralTypeNode(type)) return this.#literal(type.literal);
    if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) return this.#reference(type, type.typeName);
    const is = KEYWORDS.get(type.kind);
    if (is === undefined) throw this.#unexpected(type);
    return { is, choices: [] };
  }

  #intersection({ types }: ts.IntersectionTypeNode): Shape {
    const literals = types.filter(ts.isTypeLiteralNode);
    const references = types.filter(ts.isTypeReferenceNode).map(({ typeName }) => this.#moduleOf(typeName));
    return this.#map(literals.flatMap(({ members }) => [...members]), references);
  }

  #literal(literal: ts.LiteralTypeNode['literal']): Shape {
    if (ts.isStringLiteral(literal)) return { is: 'string', choices: [literal.text] };
    if (ts.isNumericLiteral(literal)) return { is: 'number', choices: [literal.text] };
    throw this.#unexpected(literal);
  }

  #reference({ typeArguments = ts.factory.createNodeArray() }: ts.TypeReferenceNode, name: ts.Identifier): Shape {
    const [argument] = typeArguments;
    if (name.text === 'Array' && argument !== undefined) return { is: 'list', items: this.#shape(argument) };
    return { is: 'reference', module: this.#moduleOf(name) };
  }

  #moduleOf(name: ts.Node): string {
    const module = ts.isIdentifier(name) ? this.#moduleByName.get(name.text) : undefined;
    if (module === undefined) throw this.#unexpected(name);
    return module;
  }

  /** The comment before a member: the last one, where there are several. */
  #description(node: ts.Node): string {
    const text = this.#source.text;
    const comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
    return comment === undefined ? '' : plainText(text.slice(comment.pos, comment.end));
  }

  #unexpected(node: ts.Node): Error {
    return new Error(`${this.#file} at ${node.pos}: unexpected ${ts.SyntaxKind[node.kind]}`);
  }
}

const KEYWORDS: ReadonlyMap<ts.SyntaxKind, 'string' | 'number' | 'boolean' | 'any'> = new Map<ts.SyntaxKind, 'string' | 'number' | 'boolean' | 'any'>([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.UnknownKeyword, 'any'],
  [ts.SyntaxKind.ObjectKeyword, 'any'],
]);

function isNull(type: ts.TypeNode): boolean {
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}

/** Literals of one type are the choices of that type. */
function union(shapes: readonly Shape[]): Shape {
  const [first, ...others] = shapes;
  if (first === undefined) throw new Error('a union of nothing');
  if (others.length === 0) return first;
  const choices = shapes.flatMap((shape) => (shape.is === first.is && 'choices' in shape ? shape.choices : []));
  if (choices.length === shapes.length && (first.is === 'string' || first.is === 'number')) return { is: first.is, choices };
  return { is: 'either', shapes };
}

/** Lines that begin something of their own: items, headings, code, what is indented. */
const OWN_LINE = /^(?:\s|[-*•#|>]|\d+[.)]\s|```)/;

/** The text of a comment without its stars, each paragraph on one line. */
function plainText(comment: string): string {
  const lines = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  let text = '';
  for (const line of lines.map((raw) => raw.replaceAll('\\*', '*'))) {
    const joins = text !== '' && !text.endsWith('\n') && line !== '' && !OWN_LINE.test(line);
    text += joins ? ` ${line}` : text === '' ? line : `\n${line}`;
  }
  return text.replace(/\n{3,}/g, '\n\n').trim();
}
