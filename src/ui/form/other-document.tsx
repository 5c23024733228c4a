import { createContext, useContext, type ReactNode } from 'react';

/** What puts forms over a document of the work; the app knows how, forms only that they need it. */
export type DocumentForms = (documentId: string, children: ReactNode) => ReactNode;

const DocumentFormsContext = createContext<DocumentForms | null>(null);
export const DocumentFormsProvider = DocumentFormsContext.Provider;

interface OtherDocumentProps {
  readonly documentId: string;
  readonly children: ReactNode;
}

/**
 * Forms of another document than the one the form around them is of: the autoscaler in the Scaling area of its
 * workload. Fields below it read, write and show findings as if that document were open.
 * @throws Error outside a DocumentFormsProvider.
 */
export function OtherDocument({ documentId, children }: OtherDocumentProps) {
  const formsOver = useContext(DocumentFormsContext);
  if (formsOver === null) throw new Error('forms of another document need a DocumentFormsProvider around them');
  return formsOver(documentId, children);
}
