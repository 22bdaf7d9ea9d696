// Before the first paint: the theme and language this browser chose, so that nothing flashes.
try {
  var theme = localStorage.getItem('motcua.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('motcua.language') === 'en') document.documentElement.lang = 'en';
} catch (withoutStorage) {}

// A first load that broke off says so: until the page is drawn there is nobody else to do it.
function toldOfTrouble() {
  var told = document.getElementById('first-trouble');
  if (told) told.hidden = false;
}
addEventListener('error', function (event) { if (event.target !== window) toldOfTrouble(); }, true);
addEventListener('unhandledrejection', toldOfTrouble);
