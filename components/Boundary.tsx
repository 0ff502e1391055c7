import { Component, type ErrorInfo, Fragment, type ReactNode } from 'react';

/** An error in a part of the page. */
export interface Fault {
  readonly error: unknown;
  /** React's component stack, innermost first. */
  readonly stack: string;
}

interface BoundaryProps {
  /** Shown if the part cannot be rendered. */
  readonly fallback: (fault: Fault, redraw: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: boolean;
  /** Set once the part has failed too often. */
  readonly fault: Fault | undefined;
  /** Set if even the fallback failed. */
  readonly beyond: { readonly error: unknown } | undefined;
  readonly attempt: number;
}

/** How often a part is rendered again automatically, and within how long, in ms. */
const redraws = 3;
const span = 10_000;

/**
 * An error boundary. After an error the part is mounted again, because another program may have
 * changed its elements; if it keeps failing, the fallback is shown. If the fallback fails too, the
 * error is passed to the outer boundary.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {
    failed: false,
    fault: undefined,
    beyond: undefined,
    attempt: 0,
  };
  private failures: number[] = [];

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    if (this.state.fault) {
      this.setState({ beyond: { error } });
      return;
    }
    const now = performance.now();
    this.failures = [...this.failures.filter((time) => now - time < span), now];
    if (this.failures.length <= redraws) this.redraw();
    else this.setState({ fault: { error, stack: componentStack ?? '' } });
  }

  private redraw = (): void => {
    this.setState(({ attempt }) => ({ failed: false, fault: undefined, attempt: attempt + 1 }));
  };

  override render(): ReactNode {
    const { failed, fault, beyond, attempt } = this.state;
    if (beyond) throw beyond.error;
    if (fault) return this.props.fallback(fault, this.redraw);
    return failed ? null : <Fragment key={attempt}>{this.props.children}</Fragment>;
  }
}
