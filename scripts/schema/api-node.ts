export type ApiType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

/** What a compiled validator demands of one value: a JSON schema again, as far as the packages have one. */
export interface ApiNode {
  type?: ApiType;
  nullable?: true;
  enum?: readonly string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  required?: readonly string[];
  properties?: Map<string, ApiNode>;
  items?: ApiNode;
  values?: ApiNode;
  /** Name of another module whose demands are these. */
  reference?: string;
  /** What holds as well (allOf): references, mostly. */
  bases?: readonly ApiNode[];
  oneOf?: readonly ApiNode[];
  anyOf?: readonly ApiNode[];
  not?: readonly ApiNode[];
}
