// Rules of ours for oxlint, which knows no `no-restricted-syntax`. In the form of ESLint's rules.

/**
 * @typedef {{ type: string, parent?: Node, start: number, end: number } & Record<string, unknown>} Node
 * @typedef {{ report: (problem: { node: Node, message: string }) => void, sourceCode: { getText: (node: Node) => string } }} Context
 * @typedef {Record<string, (node: Node) => void>} Visitor
 */

/** `for (const key in loaded)` also walks what a `__proto__` key put on the prototype. */
const noForIn = {
  /** @param {Context} context @returns {Visitor} */
  create(context) {
    return {
      ForInStatement(node) {
        context.report({ node, message: 'Use Object.keys, Object.entries or a Map: for-in walks the prototype too.' });
      },
    };
  },
};

/** `export *` hides where a name comes from. */
const noExportAll = {
  /** @param {Context} context @returns {Visitor} */
  create(context) {
    return {
      ExportAllDeclaration(node) {
        context.report({ node, message: 'Export names one by one, from the module that has them.' });
      },
    };
  },
};

/**
 * The Enter that commits a Korean syllable also arrives as a key event: a handler that acts on Enter must ask whether
 * text is being composed, in the function around it or by a helper that says so in its name.
 */
const compositionBeforeEnter = {
  /** @param {Context} context @returns {Visitor} */
  create(context) {
    return {
      /** @param {Node & { value?: unknown }} node */
      Literal(node) {
        if (node.value !== 'Enter' || !isCompared(node)) return;
        for (let around = node.parent; around !== undefined && around !== null; around = around.parent) {
          if (/Function/.test(around.type) && /composing|composition/i.test(context.sourceCode.getText(around))) return;
        }
        context.report({ node, message: 'Ask event.nativeEvent.isComposing (and keyCode 229) before acting on Enter.' });
      },
    };
  },
};

/**
 * `key === 'Enter'` or `case 'Enter':`, not `'Enter'` in a text.
 * @param {Node} node
 */
function isCompared(node) {
  const { parent } = node;
  if (parent?.type === 'BinaryExpression') return /^[!=]==?$/.test(String(parent['operator']));
  return parent?.type === 'SwitchCase' && parent['test'] === node;
}

// oxlint asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default {
  meta: { name: 'kubewright' },
  rules: {
    'no-for-in': noForIn,
    'no-export-all': noExportAll,
    'composition-before-enter': compositionBeforeEnter,
  },
};
