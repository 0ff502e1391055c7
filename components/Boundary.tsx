import { Component, type ErrorInfo, Fragment, type ReactNode } from 'react';

/** What went wrong in a part of the page. */
export interface Fault {
  readonly error: unknown;
  /** The components that it came through, innermost first, as React writes them. */
  readonly stack: string;
}

interface BoundaryProps {
  /** What stands in the part's place where it cannot be drawn. */
  readonly fallback: (fault: Fault, redraw: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: boolean;
  /** Set once the part has failed too often to be drawn again. */
  readonly fault: Fault | undefined;
  /** Set where not even the fallback could be drawn. */
  readonly beyond: { readonly error: unknown } | undefined;
  readonly attempt: number;
}

/** How often a part is drawn again by itself, and within how long, in ms. */
const redraws = 3;
const span = 10_000;

/**
 * A part of the page that may fail by itself. It is drawn again from nothing, since another program
 * may have changed its elements; where it goes on failing, the fallback takes its place. What
 * cannot draw its fallback either is left to the boundary around it.
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
