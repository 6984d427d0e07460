// What is at which address.

if (location.pathname.startsWith('/run/')) {
  import('./run.js');
} else {
  import('./runs.js');
}
