/* The page of what is on this device: its scripts are one file, as they need much of each other. */
import './keeping/home-screen.ts';
import './keeping/kept-shelf.ts';
import './on-device/on-this-device.ts';
