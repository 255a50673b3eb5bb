// Where the focus goes when the control that had it is taken away: to what came instead, or back to the screen's heading.

/** As a reference of an element that appears: it takes the focus. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();

export const focusHeading = (): void => takeFocus(document.querySelector('h1'));

export const focusIsLost = (): boolean => document.activeElement === document.body;
