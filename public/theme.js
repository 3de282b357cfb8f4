// Before the first paint, so that a chosen theme does not flash. `src/state/storage.ts` writes what is read here.
try {
  const { theme } = JSON.parse(localStorage.getItem('memory-wizard') || '{}')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // no storage, or not ours: the system's theme holds
}
