/* The views of fields that load behind the first form, as one chunk. */

export { MapFieldView } from './MapFieldView.tsx';
export { QuantityFieldView } from './QuantityFieldView.tsx';
export { RowsFieldView } from './RowsFieldView.tsx';
export { TokensFieldView } from './TokensFieldView.tsx';
