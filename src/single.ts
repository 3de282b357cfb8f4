// The program of the single file (`vite.single.ts`) is the page's and its worker's in one: most of the worker's is the page's too.
if (typeof document === 'undefined') void import('./worker/scan.ts')
else void import('./main.tsx')

export {}
