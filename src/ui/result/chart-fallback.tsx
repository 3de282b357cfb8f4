import { Component, type ReactNode } from 'react'

/** Where the chart cannot be loaded the table stands alone: it has the same figures. */
export class ChartFallback extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
