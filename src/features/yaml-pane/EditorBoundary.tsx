import { Component, type ReactNode } from 'react';

interface EditorBoundaryProps {
  /** Shown instead when the editor throws. */
  readonly fallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** When the editor fails, its text goes on in something simpler. */
export class EditorBoundary extends Component<EditorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
