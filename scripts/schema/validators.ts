import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript-js';
import type { ApiNode, ApiType } from './api-node.ts';

/**
 * Reads compiled validators back into what they were compiled from. Their code is written by a generator, so its shapes
 * are few: every check pushes `{ instancePath, keyword, params }`, and every member, item and base is a call
 * `validate3(data.replicas, { parentDataProperty: "replicas", … })`. Anything else makes this throw rather than guess.
 */
export class Validators {
  readonly #files: ReadonlyMap<string, string>;
  readonly #nodes = new Map<string, ApiNode>();

  /** @param files by the names of the modules */
  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
  }

  /** @throws Error for a module that is not there, or that is not written as expected */
  node(module: string): ApiNode {
    let node = this.#nodes.get(module);
    if (node === undefined) {
      const file = this.#files.get(module);
      if (file === undefined) throw new Error(`no package has a validator ${module}`);
      node = new Module(file).read();
      this.#nodes.set(module, node);
    }
    return node;
  }
}

class Module {
  readonly #file: string;
  readonly #functions = new Map<string, ts.FunctionDeclaration>();
  readonly #imports = new Map<string, string>();
  readonly #constants = new Map<string, ts.Expression>();
  readonly #nodes = new Map<string, ApiNode>();

  constructor(file: string) {
    this.#file = file;
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
    for (const statement of source.statements) this.#collect(statement);
  }

  read(): ApiNode {
    const main = this.#functionNamed('validate');
    const node: ApiNode = {};
    this.#nodes.set(main, { reference: path.basename(this.#file, '.js') }); // met again, it is itself below itself
    new FunctionReader(this.#file, this.#body(main), (name) => this.#called(name), (name) => this.#constants.get(name)).readInto(node);
    return node;
  }

  #called(callee: string): ApiNode {
    const name = this.#functionNamed(callee);
    const module = this.#imports.get(name);
    if (module !== undefined) return { reference: path.basename(module, '.js') };
    let node = this.#nodes.get(name);
    if (node === undefined) {
      node = {};
      this.#nodes.set(name, node);
      new FunctionReader(this.#file, this.#body(name), (inner) => this.#called(inner), (inner) => this.#constants.get(inner)).readInto(node);
    }
    return node;
  }

  /** Through `let wrapper0_validate=validate4`. */
  #functionNamed(name: string): string {
    const constant = this.#constants.get(name);
    return constant !== undefined && ts.isIdentifier(constant) ? this.#functionNamed(constant.text) : name;
  }

  #body(name: string): ts.Block {
    const body = this.#functions.get(name)?.body;
    if (body === undefined) throw new Error(`${this.#file} has no function ${name}`);
    return body;
  }

  #collect(statement: ts.Statement): void {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
      this.#functions.set(statement.name.text, statement);
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name) && initializer !== undefined) this.#constants.set(name.text, initializer);
      }
    } else if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const named = statement.importClause?.namedBindings;
      if (named !== undefined && ts.isNamedImports(named)) {
        for (const element of named.elements) this.#imports.set(element.name.text, statement.moduleSpecifier.text);
      }
    } else {
      throw new Error(`${this.#file}: unexpected ${ts.SyntaxKind[statement.kind]}`);
    }
  }
}

/** Reads the demands of one function on its `data`, and on members of it that are checked in place. */
class FunctionReader {
  readonly #file: string;
  readonly #body: ts.Block;
  readonly #called: (name: string) => ApiNode;
  readonly #constant: (name: string) => ts.Expression | undefined;
  /** By the ways from `data`: '' itself, '/spec', '/spec/[]', '/spec/{}'. */
  readonly #places = new Map<string, ApiNode>();
  /** Ways of the variables that stand for places: data, data5. */
  readonly #ways = new Map<string, string>([['data', '']]);
  /** Called on a place itself and not yet claimed by a oneOf, anyOf or not, by way. */
  readonly #loose = new Map<string, ApiNode[]>();

  constructor(file: string, body: ts.Block, called: (name: string) => ApiNode, constant: (name: string) => ts.Expression | undefined) {
    this.#file = file;
    this.#body = body;
    this.#called = called;
    this.#constant = constant;
  }

  readInto(node: ApiNode): void {
    this.#places.set('', node);
    this.#visit(this.#body);
    for (const [way, bases] of this.#loose) if (bases.length > 0) this.#place(way).bases = bases;
  }

  #visit(node: ts.Node): void {
    if (ts.isObjectLiteralExpression(node) && memberOf(node, 'keyword') !== undefined) return this.#check(node);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /validate/.test(node.expression.text)) {
      return this.#call(node, node.expression.text);
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && /^data\d+$/.test(node.name.text) && node.initializer !== undefined) {
      this.#ways.set(node.name.text, this.#wayOf(node.initializer));
    }
    if (isComparisonWithNull(node)) this.#place(this.#wayOf(node.right)).nullable = true;
    ts.forEachChild(node, (child) => this.#visit(child));
  }

  #call(call: ts.CallExpression, callee: string): void {
    const [data] = call.arguments;
    if (data === undefined) throw this.#unexpected(call);
    const way = this.#wayOf(data);
    const called = this.#called(callee);
    if (ts.isIdentifier(data)) this.#loose.set(way, [...(this.#loose.get(way) ?? []), called]);
    else this.#put(way, called);
  }

  #check(error: ts.ObjectLiteralExpression): void {
    const way = this.#pathOf(memberOf(error, 'instancePath'));
    const place = this.#place(way);
    const keyword = memberOf(error, 'keyword');
    const params = memberOf(error, 'params');
    if (keyword === undefined || !ts.isStringLiteral(keyword) || params === undefined || !ts.isObjectLiteralExpression(params)) throw this.#unexpected(error);
    switch (keyword.text) {
      case 'type':
        place.type = this.#type(params);
        break;
      case 'required':
        place.required = [...(place.required ?? []), this.#string(memberOf(params, 'missingProperty'))];
        break;
      case 'enum':
        place.enum = this.#list(memberOf(params, 'allowedValues'));
        break;
      case 'format':
        place.format = this.#string(memberOf(params, 'format'));
        break;
      case 'pattern':
        place.pattern = this.#string(memberOf(params, 'pattern'));
        break;
      case 'minimum':
      case 'maximum':
      case 'minLength':
      case 'maxLength':
      case 'minItems':
      case 'maxItems':
      case 'minProperties':
      case 'maxProperties':
        place[keyword.text] = this.#number(memberOf(params, 'limit'));
        break;
      case 'oneOf':
      case 'anyOf':
      case 'not':
        if (place[keyword.text] !== undefined) this.#also(place, way, keyword.text);
        else place[keyword.text] = this.#claim(way);
        break;
      default:
        throw this.#unexpected(error);
    }
  }

  /** A second oneOf of the same place becomes a base of its own. */
  #also(place: ApiNode, way: string, keyword: 'oneOf' | 'anyOf' | 'not'): void {
    place.bases = [...(place.bases ?? []), { [keyword]: this.#claim(way) }];
  }

  #claim(way: string): readonly ApiNode[] {
    const branches = this.#loose.get(way) ?? [];
    this.#loose.delete(way);
    return branches;
  }

  #place(way: string): ApiNode {
    let place = this.#places.get(way);
    if (place === undefined) {
      place = {};
      this.#put(way, place);
    }
    return place;
  }

  #put(way: string, node: ApiNode): void {
    this.#places.set(way, node);
    const cut = way.lastIndexOf('/');
    const outer = this.#place(way.slice(0, cut));
    const step = way.slice(cut + 1);
    if (step === '[]') outer.items = node;
    else if (step === '{}') outer.values = node;
    else (outer.properties ??= new Map()).set(step, node);
  }

  /** `data.spec`, `data["a-b"]`, `data5[i0]`, `data[key0]`. */
  #wayOf(expression: ts.Node): string {
    if (ts.isIdentifier(expression)) {
      const way = this.#ways.get(expression.text);
      if (way === undefined) throw this.#unexpected(expression);
      return way;
    }
    if (ts.isPropertyAccessExpression(expression)) return `${this.#wayOf(expression.expression)}/${expression.name.text}`;
    if (ts.isElementAccessExpression(expression)) return `${this.#wayOf(expression.expression)}/${this.#step(expression.argumentExpression)}`;
    throw this.#unexpected(expression);
  }

  /** The way that `instancePath+"/anyOf/"+i0` tells. */
  #pathOf(expression: ts.Expression | undefined): string {
    if (expression === undefined) throw this.#unexpected(this.#body);
    if (ts.isBinaryExpression(expression)) return this.#pathOf(expression.left) + this.#pathOf(expression.right);
    if (ts.isStringLiteral(expression)) return expression.text;
    if (ts.isIdentifier(expression) && expression.text === 'instancePath') return '';
    return this.#step(expression);
  }

  #step(expression: ts.Expression): string {
    if (ts.isStringLiteral(expression)) return expression.text;
    const index = ts.isCallExpression(expression) ? 'key' : ts.isIdentifier(expression) ? expression.text : '';
    if (index.startsWith('i')) return '[]';
    if (index.startsWith('key')) return '{}';
    throw this.#unexpected(expression);
  }

  #type(params: ts.ObjectLiteralExpression): ApiType {
    const type = this.#string(memberOf(params, 'type'));
    if (!isApiType(type)) throw new Error(`${this.#file}: unknown type ${type}`);
    return type;
  }

  #list(expression: ts.Expression | undefined): string[] {
    const list = expression !== undefined && ts.isIdentifier(expression) ? this.#constant(expression.text) : expression;
    if (list === undefined || !ts.isArrayLiteralExpression(list)) throw this.#unexpected(expression ?? this.#body);
    return list.elements.map((element) => {
      if (ts.isStringLiteral(element) || ts.isNumericLiteral(element)) return element.text;
      throw this.#unexpected(element);
    });
  }

  #string(expression: ts.Expression | undefined): string {
    if (expression === undefined || !ts.isStringLiteral(expression)) throw this.#unexpected(expression ?? this.#body);
    return expression.text;
  }

  #number(expression: ts.Expression | undefined): number {
    if (expression !== undefined && ts.isNumericLiteral(expression)) return Number(expression.text);
    if (expression !== undefined && ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.MinusToken) {
      return -this.#number(expression.operand);
    }
    throw this.#unexpected(expression ?? this.#body);
  }

  #unexpected(node: ts.Node): Error {
    return new Error(`${this.#file} at ${node.pos}: unexpected ${ts.SyntaxKind[node.kind]}`);
  }
}

function memberOf(literal: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of literal.properties) {
    if (property.name === undefined || !ts.isIdentifier(property.name) || property.name.text !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** `null!==data`: what stands beside it holds only for values that are there. */
function isComparisonWithNull(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node)
    && node.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
    && node.left.kind === ts.SyntaxKind.NullKeyword
    && ts.isIdentifier(node.right) && node.right.text.startsWith('data');
}

const API_TYPES: ReadonlySet<string> = new Set<ApiType>(['string', 'integer', 'number', 'boolean', 'array', 'object']);

function isApiType(text: string): text is ApiType {
  return API_TYPES.has(text);
}
